import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import "./chunk-3X44Q5LJ.js";

// src/report/json.ts
var format = (report) => JSON.stringify(publicReport(report), null, 2) + "\n";
function publicReport({ version, files, summary }) {
  return { version, files: files.map(publicFile), summary: publicSummary(summary) };
}
function publicFile({ path, language, audience, model, findings }) {
  return { path, language, audience, model, findings: findings.map(publicFinding) };
}
function publicFinding(finding) {
  const { rule, severity, message, line, column, endLine, endColumn, start, end, text } = finding;
  const { concept, preferred, evidence, fingerprint } = finding;
  const edit = finding.edit && publicEdit(finding.edit);
  return {
    rule,
    severity,
    message,
    line,
    column,
    endLine,
    endColumn,
    start,
    end,
    text,
    concept,
    preferred,
    evidence,
    edit,
    fingerprint
  };
}
function publicEdit({ start, end, insert, safety }) {
  return { start, end, insert, safety };
}
function publicSummary({ files, errors, warnings, suggestions, fixable }) {
  return { files, errors, warnings, suggestions, fixable };
}
export {
  format
};
