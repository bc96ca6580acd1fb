import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  Mistake
} from "./chunk-GUMPFQW3.js";

// src/config/find.ts
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
var NAMES = ["clientele.yml", "clientele.yaml", "clientele.json"];
function finder(cwd) {
  const known = /* @__PURE__ */ new Map();
  const nearest = (folder) => {
    if (!known.has(folder)) known.set(folder, configIn(folder, cwd) ?? (isRoot(folder) ? void 0 : nearest(dirname(folder))));
    return known.get(folder);
  };
  return (file) => nearest(dirname(file));
}
function configIn(folder, cwd) {
  const found = NAMES.filter((name) => isFile(join(folder, name)));
  if (hasOwnKey(join(folder, "package.json"))) found.push("package.json");
  if (found.length > 1) throw new Mistake(`This folder has two configs: ${found.join(" and ")}.`, shown(folder, cwd), "Keep one of them.");
  return found[0] && join(folder, found[0]);
}
function shown(path, cwd) {
  return relative(cwd, path).split(sep).join("/") || ".";
}
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
var isRoot = (folder) => dirname(folder) === folder || statSync(join(folder, ".git"), { throwIfNoEntry: false }) !== void 0;
function hasOwnKey(file) {
  const text = isFile(file) ? readFileSync(file, "utf8") : "";
  if (!text.includes('"clientele"')) return false;
  try {
    return Object.hasOwn(JSON.parse(text.replace(/^\uFEFF/, "")), "clientele");
  } catch {
    return true;
  }
}

export {
  NAMES,
  finder,
  configIn,
  shown,
  isFile
};
