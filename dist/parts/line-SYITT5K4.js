import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  oneLine
} from "./chunk-JEZGUWWV.js";
import "./chunk-3X44Q5LJ.js";

// src/report/line.ts
var format = (report) => report.files.flatMap((file) => file.findings.map((finding) => row(file.path, finding))).join("");
function row(path, { line, column, severity, message, rule }) {
  return oneLine(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]`) + "\n";
}
export {
  format
};
