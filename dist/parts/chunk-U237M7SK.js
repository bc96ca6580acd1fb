import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  conceptStatuses
} from "./chunk-BQDNELBK.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";

// src/cli/lists.ts
async function modelsCommand(io) {
  const width = Math.max(...default2.models.map((model) => model.id.length));
  for (const model of default2.models) io.out.write(`${model.id.padEnd(width)}  ${words(model, "preferred").padEnd(12)} ${model.why}
`);
  return 0;
}
async function rulesCommand(io) {
  for (const rule of default2.rules) io.out.write(`${rule.id.padEnd(20)} ${rule.severity.padEnd(11)} ${rule.title}
`);
  return 0;
}
function words(model, status) {
  const statuses = conceptStatuses(model.traits, default2.concepts);
  return default2.concepts.filter((concept) => statuses[concept.id] === status).map((concept) => concept.id).join(", ");
}

export {
  modelsCommand,
  rulesCommand,
  words
};
