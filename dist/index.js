import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  checked,
  configs,
  fileReport,
  formatOf,
  lint,
  reportOf,
  run
} from "./parts/chunk-PYCDX2Z2.js";
import "./parts/chunk-DQYLP555.js";
import {
  keyPlaceAt,
  needsBusiness,
  resolveSettings
} from "./parts/chunk-QJC23PIL.js";
import "./parts/chunk-BQDNELBK.js";
import {
  Mistake
} from "./parts/chunk-GUMPFQW3.js";
import {
  default as default2
} from "./parts/chunk-KUD3XY4Q.js";
import "./parts/chunk-3X44Q5LJ.js";

// src/config/given.ts
function givenConfig(data, packs) {
  const tree = treeOf(data, WHOLE);
  const config = { path: WHOLE, folder: "", data: checked(tree, packs), tree };
  if (config.data.extends) throw new Mistake("A config that is no file cannot build on others.", keyPlaceAt(tree, ["extends"]), "Write it to a file and read it with loadConfig.");
  return config;
}
var WHOLE = "config";
function treeOf(value, place) {
  if (Array.isArray(value)) return { kind: "list", place, items: value.map((item, i) => treeOf(item, `${place}[${i}]`)) };
  if (typeof value !== "object" || value === null) return { kind: "scalar", place, value };
  return { kind: "map", place, entries: new Map(Object.entries(value).flatMap((entry) => entriesOf(entry, place))) };
}
function entriesOf([key, value], holder) {
  const place = `${holder}.${key}`;
  return value === void 0 || value === null ? [] : [[key, { key: place, tree: treeOf(value, place) }]];
}

// src/library/text.ts
function lintText(text, { config, path = "text.md", ...said }) {
  const declared = resolveSettings(config && configFrom(config), said, default2);
  const source = { path, text: text.replace(/^\uFEFF/, ""), format: formatOf(path) };
  const reading = lint(source, (frontMatter) => declared(path, frontMatter), default2);
  if (!reading.settings.audiences.length && needsBusiness(said.rules, default2)) throw undeclared(path);
  return { ...fileReport(source, reading), notes: reading.notes };
}
var configFrom = (config) => "tree" in config ? config : givenConfig(config, default2);
function undeclared(path) {
  return new Mistake("Nothing says what the business is.", path, "Add the key \u2018business\u2019 to the config, or name a model: { model: 'law-firm' }.");
}

// src/library/files.ts
import { dirname, resolve } from "node:path";
async function lintFiles(paths, options = {}) {
  const { cwd: from = ".", config, ignore = true, ...said } = options;
  const cwd = resolve(from);
  const request = { paths, cwd, ignore, options: said, needsBusiness: needsBusiness(options.rules, default2), ...config !== void 0 && { config: resolve(cwd, config) } };
  const { results, mistakes, notes } = run(request, default2, fileReport);
  return { ...reportOf(results), mistakes, notes };
}
function loadConfig(file) {
  const path = resolve(file);
  return { ...configs(resolve("."), default2).named(path), folder: dirname(path) };
}
export {
  Mistake,
  lintFiles,
  lintText,
  loadConfig
};
