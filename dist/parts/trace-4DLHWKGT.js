import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  oneOf,
  requestFrom,
  tell
} from "./chunk-SXGRG6FQ.js";
import "./chunk-KWESLJHO.js";
import {
  run
} from "./chunk-PYCDX2Z2.js";
import "./chunk-DQYLP555.js";
import {
  positionsIn
} from "./chunk-QJC23PIL.js";
import "./chunk-BQDNELBK.js";
import "./chunk-GUMPFQW3.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";

// src/cli/trace.ts
async function traceCommand(paths, options, io) {
  const format = oneOf(options.format, ["pretty", "json"], "--format");
  const request = await requestFrom(paths, options, io, default2);
  const outcome = run(request, default2, trace);
  io.out.write(format === "json" ? `${JSON.stringify({ version: 1, files: outcome.results }, null, 2)}
` : outcome.results.map(listing).join(""));
  return tell(outcome, io);
}
function trace(source, { language, usages }) {
  const position = positionsIn(source.text);
  return { path: source.path, language, mentions: usages.map((usage) => traced(usage, source.text, position)) };
}
function traced(usage, text, position) {
  const from = position(usage.start), to = position(usage.end);
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    start: usage.start,
    end: usage.end,
    text: text.slice(usage.start, usage.end),
    concept: usage.term.concept,
    sense: usage.sense,
    confidence: Math.round(usage.confidence * 100) / 100,
    evidence: usage.evidence.map((sign) => `${sign.said} (${sign.place})`)
  };
}
function listing({ path, mentions }) {
  if (!mentions.length) return "";
  const rows = mentions.map(({ line, column, text, concept, sense, confidence, evidence }) => `  ${`${line}:${column}`.padEnd(8)} ${text.padEnd(12)} ${concept.padEnd(11)} ${sense.padEnd(11)} ${confidence.toFixed(2)}  ${evidence[0] ?? "no sign"}`);
  return `${path}
${rows.join("\n")}

`;
}
export {
  traceCommand
};
