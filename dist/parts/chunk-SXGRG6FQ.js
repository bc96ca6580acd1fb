import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  CLEAN,
  FAILED
} from "./chunk-KWESLJHO.js";
import {
  decode
} from "./chunk-PYCDX2Z2.js";
import {
  Mistake,
  suggest
} from "./chunk-GUMPFQW3.js";

// src/cli/reading.ts
import { resolve } from "node:path";
async function requestFrom(paths, options, io, packs) {
  const { config, model, language, ignore = true } = options;
  if (model !== void 0) oneOf(model, packs.models.map((model2) => model2.id), "--model", "clientele models");
  if (language !== void 0) oneOf(language, Object.keys(packs.languages), "--language");
  return {
    paths: options.stdin ? [] : pathsFrom(paths, io),
    cwd: io.cwd,
    ignore,
    ...config !== void 0 && { config: resolve(io.cwd, config) },
    ...options.maxFileSize !== void 0 && { maxBytes: wholeNumber(options.maxFileSize, "--max-file-size") },
    ...options.stdin && { given: await givenText(options, paths, io) },
    options: { ...model !== void 0 && { model }, ...language !== void 0 && { language } },
    needsBusiness: false
  };
}
function oneOf(value, allowed, option, list) {
  const found = allowed.find((it) => it === value);
  if (found === void 0) throw new Mistake(`\u2018${value}\u2019 is not known.`, option, suggest(value, allowed) + (list ? ` \`${list}\` lists them all.` : ""));
  return found;
}
function wholeNumber(value, option) {
  if (!/^\d+$/.test(value)) throw new Mistake(`\u2018${value}\u2019 is no whole number.`, option, "Write digits only, like 100.");
  return Number(value);
}
function tell({ mistakes, notes }, io) {
  for (const note of notes) io.err.write(`${note}
`);
  for (const [first, ...more] of alike(mistakes)) {
    io.err.write(`${first.message}
${more.length ? `  The same holds for ${more.length} more.
` : ""}`);
  }
  return mistakes.length ? FAILED : CLEAN;
}
function alike(mistakes) {
  const groups = /* @__PURE__ */ new Map();
  for (const mistake of mistakes) {
    const said = `${mistake.what}
${mistake.next}`;
    groups.set(said, [...groups.get(said) ?? [], mistake]);
  }
  return [...groups.values()];
}
function pathsFrom(paths, io) {
  if (paths.length || io.stdin.isTTY) return paths.length ? paths : ["."];
  throw new Mistake("No files are named.", void 0, "For this folder write `clientele .`; for standard input add --stdin.");
}
async function givenText({ stdinFilename = "stdin.md" }, paths, io) {
  if (paths.length) throw new Mistake("Files are named beside --stdin.", paths[0], "Name the file with --stdin-filename, or leave --stdin out.");
  const chunks = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  return { path: stdinFilename, text: decode(Buffer.concat(chunks), stdinFilename) };
}

export {
  requestFrom,
  oneOf,
  wholeNumber,
  tell
};
