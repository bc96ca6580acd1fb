import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import "./chunk-3X44Q5LJ.js";

// src/report/github.ts
var format = (report) => {
  const found = report.files.flatMap((file) => file.findings.map((finding) => ({ path: file.path, finding })));
  return severities.flatMap((severity) => found.filter(({ finding }) => finding.severity === severity)).map(({ path, finding }) => command(path, finding)).join("");
};
var severities = ["error", "warning", "suggestion"];
var levels = { error: "error", warning: "warning", suggestion: "notice" };
function command(path, finding) {
  const properties = { file: path, ...position(finding), title: `clientele (${finding.rule})` };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${levels[finding.severity]} ${listed.join(",")}::${escapeData(finding.message)}
`;
}
function position({ line, endLine, column, endColumn }) {
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
export {
  format
};
