import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import "./chunk-3X44Q5LJ.js";

// src/report/sarif.ts
var format = (report, about) => {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run(report.files, about)]
  };
  return JSON.stringify(log, null, 2) + "\n";
};
function run(files, { version, rules }) {
  const pages = [...rules, ...directives];
  const ids = pages.map((page) => page.id);
  return {
    tool: { driver: { name: "clientele", version, semanticVersion: version, rules: pages.map(descriptor) } },
    columnKind: "utf16CodeUnits",
    results: files.flatMap((file) => file.findings.map((finding) => result(file.path, finding, ids)))
  };
}
var directivePages = {
  "unused-disable": {
    title: "A comment silences nothing",
    severity: "warning",
    what: "A clientele-disable comment stands where clientele has nothing to report.",
    why: "The text has changed since, or the comment stands in the wrong place. Left there, it would hide the next finding.",
    instead: "Delete the comment."
  },
  "unknown-directive": {
    title: "A comment says something clientele does not know",
    severity: "warning",
    what: "A comment speaks to clientele, but its command, or the rule or audience it names, does not exist.",
    why: "It does nothing, and whoever wrote it believes that it does.",
    instead: "Correct the spelling, or delete the comment."
  }
};
var directives = Object.entries(directivePages).map(([id, page]) => ({ id, ...page }));
function descriptor(page) {
  return {
    id: page.id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.what },
    help: {
      text: `${page.what}

Why: ${page.why}

Instead: ${page.instead}`,
      markdown: `${page.what}

**Why:** ${page.why}

**Instead:** ${page.instead}`
    },
    defaultConfiguration: page.severity === "off" ? { enabled: false } : { level: levels[page.severity] },
    properties: {
      tags: ["copywriting", "terminology"],
      precision: "high",
      "problem.severity": severities[page.severity]
    }
  };
}
var levels = { error: "error", warning: "warning", suggestion: "note" };
var severities = { error: "error", warning: "warning", suggestion: "recommendation", off: "recommendation" };
function result(path, finding, ids) {
  const artifactLocation = { uri: uri(path) };
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
    partialFingerprints: { "clientele/v1": finding.fingerprint },
    ...finding.edit && { fixes: [fix(artifactLocation, finding, finding.edit)] }
  };
}
function uri(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}
function region({ line, column, endLine, endColumn }) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
function fix(artifactLocation, finding, edit) {
  const replacement = { deletedRegion: deletedRegion(finding, edit), insertedContent: { text: edit.insert } };
  return {
    description: { text: fixNotes[edit.safety] },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }]
  };
}
var fixNotes = {
  safe: "Replace the words; nothing else in the sentence changes.",
  review: "Replace the words, then read the sentence again: something around them may have to change too."
};
function deletedRegion(finding, { start, end }) {
  const inside = finding.line === finding.endLine && start >= finding.start && end <= finding.end;
  if (!inside) return { charOffset: start, charLength: end - start };
  const column = finding.column + start - finding.start;
  return { startLine: finding.line, startColumn: column, endLine: finding.line, endColumn: column + end - start };
}
export {
  format
};
