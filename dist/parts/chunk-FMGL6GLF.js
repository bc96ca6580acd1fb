import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  conceptStatuses
} from "./chunk-BQDNELBK.js";

// src/cli/starter.ts
function starter(answers, packs, schema) {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# What the business is. The words for its buyers follow from it; `clientele models` lists the kinds there are.",
    ...businessLines(answers, packs),
    "",
    ...summary(answers, packs).map((line2) => `# ${line2}`),
    "",
    ...MORE,
    ""
  ].join("\n");
}
var MORE = [
  "# What else can be said; take out the # where it fits.",
  "",
  "# Names that are left alone:",
  '# terms: { keep: ["Client Portal"] }',
  "",
  "# Pages that speak to other people:",
  '# audiences: [{ name: shop, files: ["shop/**"], business: retail }]',
  "",
  "# Files to pass over, beside those in .gitignore:",
  '# ignore: ["CHANGELOG.md"]'
];
function summary(answers, packs) {
  const model = modelOf(answers, packs);
  const lines = [line("Write", answers, packs, "preferred"), line("Fine too", answers, packs, "admitted"), line("Reported", answers, packs, "deprecated")];
  return [...model ? [model.why.trim()] : [], ...lines.filter((text) => text !== void 0)];
}
function closest({ traits }, { models }) {
  const asked = Object.keys(traits);
  const shares = (model, id) => traits[id].some((value) => model.traits[id]?.includes(value));
  const score = (model) => asked.reduce((sum, id) => sum + (!model.traits[id] ? 0 : shares(model, id) ? 1 : -1), 0);
  const best = [...models].sort((a, b) => score(b) - score(a))[0];
  return best && score(best) > 0 ? best : void 0;
}
function basedOn(model, { traits }) {
  const own = Object.entries(traits).filter(([id, values]) => String([...values].sort()) !== String([...model.traits[id] ?? []].sort()));
  return { like: model.id, traits: Object.fromEntries(own) };
}
function preferredWord(traits, packs) {
  return words(traits, packs, "preferred").join(", ");
}
var modelOf = ({ like }, { models }) => models.find((model) => model.id === like);
function line(title, answers, packs, status) {
  const found = words({ ...modelOf(answers, packs)?.traits, ...answers.traits }, packs, status);
  return found.length ? `${title}: ${found.join(", ")}.` : void 0;
}
function words(traits, packs, status) {
  const statuses = conceptStatuses(traits, packs.concepts);
  return packs.concepts.filter(({ id }) => statuses[id] === status).map(({ id }) => wordFor(id, packs));
}
function wordFor(concept, { languages }) {
  const term = languages["en"]?.terms.find((term2) => term2.leads && term2.concept === concept);
  return term?.forms.find((form) => form.number === "plural")?.text ?? concept;
}
function businessLines({ like, traits }, packs) {
  const said = packs.traits.filter(({ id }) => traits[id]);
  if (like !== void 0 && said.length === 0) return [`business: ${like}`];
  return ["business:", ...like === void 0 ? [] : [`  like: ${like}`], ...said.flatMap((trait) => traitLines(trait, traits[trait.id]))];
}
function traitLines({ id, question, values }, answers) {
  const said = values.filter((value) => answers.includes(value.id)).map((value) => value.answer).join("; ");
  return [`  # ${question} ${said}.`, `  ${id}: ${answers.length > 1 ? `[${answers.join(", ")}]` : answers[0]}`];
}

export {
  starter,
  summary,
  closest,
  basedOn,
  preferredWord
};
