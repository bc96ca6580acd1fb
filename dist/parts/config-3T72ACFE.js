import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  requestFrom,
  tell
} from "./chunk-SXGRG6FQ.js";
import "./chunk-KWESLJHO.js";
import {
  run
} from "./chunk-PYCDX2Z2.js";
import "./chunk-DQYLP555.js";
import "./chunk-QJC23PIL.js";
import "./chunk-BQDNELBK.js";
import "./chunk-GUMPFQW3.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";

// src/cli/config.ts
async function configCommand(file, options, io) {
  const request = await requestFrom([file], { ...options, ignore: false }, io, default2);
  const outcome = run(request, default2, (source, { settings, language }) => `${source.path}
${listing(settings, language)}`);
  for (const text of outcome.results) io.out.write(text);
  return tell(outcome, io);
}
function listing(settings, spoken) {
  const { audiences, keep, language, quotes, readers, confidence, rules, origins } = settings;
  const rows = [
    ["config", settings.config ?? "none"],
    ...audiences.flatMap((audience) => rowsOf(audience, origins, settings.terms[spoken] ?? [])),
    ["language", language, origins["language"]],
    ["quotes", quotes, origins["quotes"]],
    ...readers ? [["readers", readers, origins["readers"]]] : [],
    ["confidence", confidence, origins["confidence"]],
    ...keep.map(({ phrase, place }) => ["keep", phrase.join(" "), place]),
    ...Object.entries(rules).map(([id, severity]) => [`rules.${id}`, severity, origins[`rules.${id}`]])
  ];
  const width = Math.max(...rows.map(([key]) => key.length));
  return rows.map(([key, value, from]) => `  ${key.padEnd(width)} ${value}${from ? `  (${from})` : ""}
`).join("");
}
function rowsOf(audience, { business, becoming }, terms) {
  const having = (status) => terms.filter(({ id }) => audience.statuses[id] === status).map(({ id, forms }) => audience.byHand[id] ? `${forms[0].text} (${audience.byHand[id]})` : forms[0].text).join(", ");
  return [
    ["audience", audience.name],
    ["  business", (audience.today ?? audience).label, business],
    ...audience.today ? [["  becoming", audience.label, becoming]] : [],
    ...Object.entries(audience.traits).map(([trait, values]) => [`  ${trait}`, values.join(", ")]),
    ["  preferred", having("preferred")],
    ["  admitted", having("admitted")],
    ["  deprecated", having("deprecated")]
  ];
}
export {
  configCommand
};
