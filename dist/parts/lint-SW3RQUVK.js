import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  oneOf,
  requestFrom,
  tell,
  wholeNumber
} from "./chunk-SXGRG6FQ.js";
import {
  CLEAN,
  FOUND,
  wantsColor
} from "./chunk-KWESLJHO.js";
import {
  fileReport,
  reportOf,
  run
} from "./chunk-PYCDX2Z2.js";
import "./chunk-DQYLP555.js";
import {
  needsBusiness
} from "./chunk-QJC23PIL.js";
import "./chunk-BQDNELBK.js";
import {
  Mistake
} from "./chunk-GUMPFQW3.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";

// src/cli/lint.ts
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/report/index.ts
var files = {
  pretty: () => import("./pretty-W443BUVU.js"),
  line: () => import("./line-SYITT5K4.js"),
  json: () => import("./json-SP7GCHMC.js"),
  sarif: () => import("./sarif-PLCM6JHY.js"),
  github: () => import("./github-S45BGFII.js")
};
var formatNames = Object.keys(files);
async function loadFormat(name) {
  return (await files[name]()).format;
}

// src/cli/lint.ts
var LEVELS = ["error", "warning", "suggestion", "never"];
async function lintCommand(paths, options, io) {
  const prints = printsFrom(options, io);
  const failOn = oneOf(options.failOn, LEVELS, "--fail-on");
  const maxWarnings = options.maxWarnings === void 0 ? Infinity : wholeNumber(options.maxWarnings, "--max-warnings");
  const request = await requestFrom(paths, options, io, default2);
  const rules = options.rules?.split(",").map((id) => id.trim());
  const outcome = run({
    ...request,
    inline: inlineFrom(options),
    needsBusiness: needsBusiness(rules, default2),
    options: { ...request.options, ...rules && { rules }, ...confidenceFrom(options) }
  }, default2, fileReport);
  const all = reportOf(outcome.results);
  await print(options.quiet ? reportOf(outcome.results.map(onlyErrors)) : all, prints, options, io);
  return tell(outcome, io) || (fails(all.summary, failOn, maxWarnings) ? FOUND : CLEAN);
}
function inlineFrom({ inline, rules, reportUnusedDisables }) {
  return { heeded: inline, unused: rules !== void 0 ? "off" : reportUnusedDisables ? "warning" : "suggestion" };
}
function confidenceFrom({ confidence }) {
  return confidence === void 0 ? {} : { confidence: oneOf(confidence, ["low", "medium", "high"], "--confidence") };
}
var onlyErrors = (file) => ({ ...file, findings: file.findings.filter((finding) => finding.severity === "error") });
function fails({ errors, warnings, suggestions }, failOn, maxWarnings) {
  const counts = { error: errors, warning: errors + warnings, suggestion: errors + warnings + suggestions, never: 0 };
  return counts[failOn] > 0 || failOn !== "never" && warnings > maxWarnings;
}
function printsFrom({ format = [], output = [] }, io) {
  const names = format.map((name) => oneOf(name, formatNames, "--format"));
  if (output.length > Math.max(1, names.length)) throw new Mistake("There are more outputs than formats.", "--output", "Give each --output its --format.");
  if (!names.length) return [{ format: "pretty", ...output[0] !== void 0 && { file: output[0] } }, ...annotations(io, output)];
  return names.map((format2, i) => ({ format: format2, ...output[i] !== void 0 && { file: output[i] } }));
}
var annotations = (io, output) => io.env["GITHUB_ACTIONS"] === "true" && !output.length ? [{ format: "github" }] : [];
async function print(report, prints, { color }, io) {
  for (const { format, file } of prints) {
    const write = await loadFormat(format);
    const text = write(report, { version: "0.1.0", rules: default2.rules, color: file === void 0 && wantsColor(color, io.env, io.out) });
    if (file === void 0) io.out.write(text);
    else save(resolve(io.cwd, file), text, file);
  }
}
function save(path, text, shown) {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Mistake(`The report cannot be written there (${error.code}).`, shown, "Name a file in a folder that exists.");
  }
}
export {
  lintCommand
};
