import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  requestFrom,
  tell
} from "./chunk-SXGRG6FQ.js";
import {
  words
} from "./chunk-U237M7SK.js";
import "./chunk-KWESLJHO.js";
import {
  run
} from "./chunk-PYCDX2Z2.js";
import "./chunk-DQYLP555.js";
import {
  offsetOf
} from "./chunk-QJC23PIL.js";
import "./chunk-BQDNELBK.js";
import {
  Mistake,
  suggest
} from "./chunk-GUMPFQW3.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";

// src/cli/explain.ts
async function explainCommand(what, options, io) {
  const place = /^(.+):(\d+):(\d+)$/.exec(what);
  if (place) return explainPlace({ file: place[1], line: Number(place[2]), column: Number(place[3]) }, options, io);
  const text = rulePage(what) ?? modelPage(what) ?? conceptPage(what);
  if (text === void 0) throw unknown(what);
  io.out.write(text);
  return 0;
}
function unknown(what) {
  const names = [default2.rules, default2.models, default2.concepts].flatMap((list) => list.map((it) => it.id));
  return new Mistake(`\u2018${what}\u2019 is no rule, model or concept, and no FILE:LINE:COLUMN.`, void 0, suggest(what, names));
}
function rulePage(id) {
  const rule = default2.rules.find((rule2) => rule2.id === id);
  return rule && page(`${rule.id} (${rule.severity})`, [rule.title + ".", rule.what, rule.why, rule.instead]);
}
function modelPage(id) {
  const model = default2.models.find((model2) => model2.id === id);
  if (!model) return void 0;
  const traits = default2.traits.filter((trait) => model.traits[trait.id]).map((trait) => `${trait.question} ${trait.values.filter((value) => model.traits[trait.id].includes(value.id)).map((value) => value.answer).join("; ")}.`);
  return page(`${model.id}: ${model.label}`, [
    model.why,
    traits.join("\n"),
    `Write: ${words(model, "preferred")}.
Fine too: ${words(model, "admitted")}.
Reported: ${words(model, "deprecated")}.`,
    ...model.distinct ? [model.distinct.why] : []
  ]);
}
function conceptPage(id) {
  const concept = default2.concepts.find((concept2) => concept2.id === id);
  if (!concept) return void 0;
  const claims = concept.claims.map((claim) => claim.says).join("; ");
  const models = default2.models.filter((model) => words(model, "preferred") === id).map((model) => model.id);
  return page(concept.id, [
    concept.means,
    `It claims: ${claims || "nothing"}.`,
    `Words:
${Object.values(default2.languages).map((pack) => wordsIn(pack, id)).join("\n")}`,
    models.length ? `The word of choice for: ${models.join(", ")}.` : "No kind of business prefers it."
  ]);
}
function wordsIn({ code, terms }, concept) {
  const shown = terms.filter((term) => [term.concept, ...term.also].includes(concept)).map(({ forms }) => ["singular", "plural"].flatMap((number) => forms.find((form) => form.number === number)?.text ?? []).join(", "));
  return `  ${code}: ${shown.join("; ")}`;
}
var page = (title, paragraphs) => `${title}

${paragraphs.map((text) => text.trim()).join("\n\n")}
`;
async function explainPlace(place, options, io) {
  const request = await requestFrom([place.file], { ...options, ignore: false }, io, default2);
  const outcome = run(request, default2, (source, reading) => at(place, source, reading));
  for (const text of outcome.results) io.out.write(text);
  return tell(outcome, io);
}
function at(place, source, reading) {
  const offset = offsetOf(source.text, place);
  if (offset === void 0) throw new Mistake("The file has no such place.", `${place.file}:${place.line}:${place.column}`, "Lines and columns count from 1.");
  const usage = reading.usages.find((usage2) => usage2.start <= offset && offset < usage2.end);
  if (usage) return aboutUsage(usage, reading);
  const found = reading.findings.find((finding) => finding.start <= offset && offset < finding.end);
  return found ? aboutFinding(found, source) : `${silence(offset, reading)}
`;
}
function aboutFinding({ rule, message, evidence, start, end }, { text }) {
  return page(`\u201C${text.slice(start, end)}\u201D`, [`Reported by ${rule}: ${message}`, ...evidence.length ? [`Because of:
${evidence.map((said) => `  ${said}`).join("\n")}`] : []]);
}
function silence(offset, { prose }) {
  const span = prose.spans.find((span2) => span2.start <= offset && offset < span2.end);
  return span ? "There is no word for buyers here." : "This place is not read: it is code, an address, a comment, markup or data.";
}
function aboutUsage(usage, reading) {
  const word = usage.form.text;
  const found = reading.findings.find((finding) => finding.start === usage.start);
  return page(`\u201C${word}\u201D (${usage.term.concept})`, [
    found ? `Reported by ${found.rule}: ${found.message}` : `Not reported: ${whyNot(usage, reading)}`,
    `It was taken to mean: ${MEANS[usage.sense]} (${Math.round(usage.confidence * 100)} % sure).`,
    usage.evidence.length ? `Because of:
${usage.evidence.map(reason).join("\n")}` : "No sign near it says what it means."
  ]);
}
var MEANS = {
  party: "your own buyers",
  "third-party": "somebody else\u2019s buyers",
  technical: "software",
  fixed: "part of a fixed phrase",
  name: "part of a name",
  quote: "somebody else\u2019s words",
  other: "something else, or nothing certain"
};
function whyNot(usage, { settings }) {
  if (usage.sense !== "party") return "only words for your own buyers are judged.";
  if (!settings.audiences.length) return "no business is declared for this file.";
  const allowing = settings.audiences.find((audience) => audience.statuses[usage.term.id] !== "deprecated");
  const status = allowing?.statuses[usage.term.id];
  if (allowing?.today?.preferred[usage.term.language] === usage.term.id) return `${allowing.today.label} says so, and may until it has become ${allowing.label} (${status}).`;
  if (allowing) return `${allowing.label} may say so (${status}).`;
  return "it is not certain enough, or a comment in the text switches it off.";
}
function reason({ said, pulls, place }) {
  const most = Object.entries(pulls).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 2);
  const leans = most.map(([sense, pull]) => `${pull < 0 ? "against" : "for"} ${MEANS[sense]} ${Math.abs(pull).toFixed(1)}`).join(", ");
  return `  ${said}: ${leans}  (${place})`;
}
export {
  explainCommand
};
