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
  sentenceAround
} from "./chunk-QJC23PIL.js";
import {
  conceptStatuses
} from "./chunk-BQDNELBK.js";
import "./chunk-GUMPFQW3.js";
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";

// src/profile/claims.ts
function claimsOf(ours, heard2, { concepts }) {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const ofWords = ours.flatMap(({ term }) => {
    const senses = [term.concept, ...term.also].map((id) => byId.get(id)).filter((it) => it !== void 0);
    return senses.length === 1 ? senses[0].claims.map((claim) => ({ ...claim, beside: senses[0].beside })) : [];
  });
  const ofWordings = heard2.flatMap(({ statements, usages }) => statements.filter((it) => !it.quoted && !isOfOthers(it, usages)));
  return [...ofWords, ...ofWordings.flatMap(({ wordings }) => wordings.map((wording) => ({ ...wording, beside: false })))];
}
function isOfOthers({ tokens, from }, usages) {
  const others = usages.filter((usage) => usage.tokens === tokens && usage.sense === "third-party");
  if (!others.length) return false;
  const [start, end] = sentenceAround(tokens, from);
  return others.some((other) => other.from >= start && other.to <= end);
}
function claimCounts(claims2, audiences, { traits }) {
  const found = /* @__PURE__ */ new Map();
  for (const { trait, values, says } of claims2) {
    const known = found.get(`${trait} ${says}`) ?? { trait, values, says, count: 0, holds: verdictOn({ trait, values }, audiences.map((audience) => audience.traits)) };
    found.set(`${trait} ${says}`, { ...known, count: known.count + 1 });
  }
  const order = traits.map((trait) => trait.id);
  return [...found.values()].sort((a, b) => order.indexOf(a.trait) - order.indexOf(b.trait) || b.count - a.count);
}
function verdictOn({ trait, values }, businesses) {
  if (businesses.some((traits) => traits[trait]?.some((value) => values.includes(value)))) return true;
  return businesses.length && businesses.every((traits) => traits[trait]) ? false : null;
}
function fit(claims2, businesses) {
  const told = claims2.map((claim) => ({ beside: claim.beside, holds: verdictOn(claim, businesses) })).filter(({ beside, holds }) => !beside || holds);
  return { holds: told.filter((it) => it.holds === true).length, contradicts: told.filter((it) => it.holds === false).length, of: told.length };
}

// src/profile/models.ts
function closest(claims2, ours, audiences, { models, concepts }) {
  const isDeclared = ({ model }) => Number(audiences.some((audience) => audience.model?.id === model));
  return models.map(({ id, label, traits }) => {
    const statuses = conceptStatuses(traits, concepts);
    return { model: id, label, ...fit(claims2, [traits]), preferred: ours.filter(({ term }) => statuses[term.concept] === "preferred").length };
  }).sort((a, b) => share(b) - share(a) || b.preferred - a.preferred || isDeclared(b) - isDeclared(a) || (a.model < b.model ? -1 : 1));
}
var share = ({ holds, of }) => of ? holds / of : 0;
var likeBest = (models) => models.filter((model) => share(model) === share(models[0]) && model.preferred === models[0].preferred);

// src/profile/verdict.ts
var FEW = 6;
var CLEARLY = 0.8;
var CLOSE = 0.1;
var isEnough = (claims2) => claims2.length >= FEW;
function verdict({ claims: claims2, models, declared, own, progress, today }) {
  if (!isEnough(claims2)) return "There is too little here to say what it sounds like: few words for your own buyers, and no wording that claims much.";
  if (progress && declared !== null) return `On the way from ${today} to ${declared}: ${progress.target.holds} of ${progress.target.of} claims hold for ${declared}, and ${progress.today.holds} of ${progress.today.of} for ${today}.`;
  const best = models[0];
  if (!own || declared === null) return `Reads like ${oneOfThem(likeBest(models))}: ${best.holds} of ${best.of} claims.`;
  const held = `${own.holds} of ${own.of} claims hold`;
  if (share(own) >= CLEARLY) return `Reads like what you declared, ${declared}: ${held}.`;
  if (share(own) >= share(best)) return `Reads most like what you declared, ${declared}, but not throughout: ${held}.`;
  if (share(own) >= share(best) - CLOSE) return `Speaks with two voices: ${held} for ${declared}, as you declared, and ${best.holds} of ${best.of} for ${best.label}.`;
  return `Reads like ${oneOfThem(likeBest(models))}: ${best.holds} of ${best.of} claims; you declared ${declared}, for which ${own.holds} of ${own.of} hold.`;
}
var NAMED = 3;
function oneOfThem(models) {
  const labels = models.slice(0, NAMED).map(({ label }) => label);
  return models.length > NAMED ? `${labels.join(", ")} or the like` : labels.join(" or ");
}

// src/profile/index.ts
function profile(heard2, audiences, packs) {
  const ours = heard2.flatMap(({ usages }) => usages.filter(isOurs));
  const claims2 = claimsOf(ours, heard2, packs);
  const models = closest(claims2, ours, audiences, packs);
  const progress = progressOf(claims2, ours, audiences);
  const today = audiences.find((audience) => audience.today)?.today?.label ?? null;
  const declared = audiences.length ? audiences.map((audience) => audience.label).join(" and ") : null;
  const own = audiences.length ? fit(claims2, audiences.map((audience) => audience.traits)) : void 0;
  return {
    files: heard2.length,
    audiences: audiences.map((audience) => audience.name),
    declared,
    today,
    verdict: verdict({ claims: claims2, models, declared, own, progress, today }),
    terms: termCounts(heard2),
    claims: claimCounts(claims2, audiences, packs),
    models: models.map(({ preferred, ...model }) => model),
    progress,
    proposals: declared === null && isEnough(claims2) ? likeBest(models).map(({ model }) => model) : []
  };
}
var SURE = 0.52;
var isOurs = ({ sense, confidence }) => sense === "party" && confidence >= SURE;
function termCounts(heard2) {
  const found = /* @__PURE__ */ new Map();
  for (const usage of heard2.flatMap(({ usages }) => usages)) {
    const same = found.get(usage.term.concept);
    if (same) same.push(usage);
    else found.set(usage.term.concept, [usage]);
  }
  return [...found].map(([concept, usages]) => termCount(concept, usages)).sort((a, b) => b.ours - a.ours || total(b) - total(a) || (a.concept < b.concept ? -1 : 1));
}
var total = ({ ours, readers, others, silent }) => ours + readers + others + silent;
function termCount(concept, usages) {
  const ours = count(usages, isOurs), readers = count(usages, isReaders);
  const others = count(usages, (usage) => usage.sense === "third-party") - readers;
  const senses = Object.fromEntries(SENSES.map((sense) => [sense, count(usages, (usage) => usage.sense === sense)]));
  return { concept, ours, readers, others, silent: usages.length - ours - readers - others, senses };
}
var SENSES = ["party", "third-party", "technical", "fixed", "name", "quote", "other"];
var isReaders = ({ sense, evidence }) => sense === "third-party" && evidence.some((sign) => sign.cue === "the reader's people");
var count = (list, is) => list.reduce((sum, it) => sum + (is(it) ? 1 : 0), 0);
function progressOf(claims2, ours, audiences) {
  const audience = audiences.find((audience2) => audience2.today);
  if (!audience?.today) return null;
  const by = ({ preferred }) => count(ours, ({ term }) => preferred[term.language] === term.id);
  return {
    words: { target: by(audience), today: by(audience.today) },
    target: fit(claims2, [audience.traits]),
    today: fit(claims2, [audience.today.traits])
  };
}

// src/cli/profile-page.ts
function profilePage(profile2, packs) {
  const parts = [
    [...wrap(heading(profile2)), "", ...wrap(profile2.verdict)],
    distance(profile2),
    words(profile2.terms),
    claims(profile2.claims, packs),
    kinds(profile2),
    proposal(profile2)
  ];
  return `${parts.filter((lines) => lines.length).map((lines) => lines.join("\n")).join("\n\n")}
`;
}
var WIDTH = 80;
var BAR = 20;
function heading({ files, audiences, declared, today }) {
  const speaks = audiences.filter((name) => name !== "default").join(" and ");
  const business = declared === null ? "no business is declared" : today === null ? declared : `${today}, becoming ${declared}`;
  return `${files} ${files === 1 ? "file" : "files"}${speaks && `, for ${speaks}`}: ${business}`;
}
function distance({ progress, declared }) {
  if (!progress) return [];
  const { words: { target, today }, target: claims2 } = progress;
  const row = (name, done, all) => `  ${name}  ${`${done} of ${all}`.padStart(10)}  ${"#".repeat(Math.round(BAR * done / Math.max(1, all)))}`.trimEnd();
  return [`How far it has come towards ${declared}`, row("words ", target, target + today), row("claims", claims2.holds, claims2.of)];
}
var SHOWN = 8;
function words(terms) {
  if (!terms.length) return [];
  const shown = terms.slice(0, SHOWN), bar = bars(shown.map((term) => term.ours), "ours".length + 2);
  const name = widest(shown.map((term) => term.concept));
  const row = (concept, bar2, readers, others, silent) => `  ${concept.padEnd(name)}  ${bar2.padEnd(BAR + 6)}  ${readers.padStart(8)}  ${others.padStart(7)}  ${silent.padStart(6)}`.trimEnd();
  return [
    `Words for people${terms.length > shown.length ? `, the first ${shown.length} of ${terms.length}` : ""}`,
    row("", "ours", "reader\u2019s", "others\u2019", "silent"),
    ...shown.map(({ concept, ours, readers, others, silent }) => row(concept, bar(ours), some(readers), some(others), some(silent)))
  ];
}
var some = (count2) => count2 ? String(count2) : "\xB7";
var CLAIMS = 4;
function claims(all, { traits }) {
  if (!all.length) return [];
  const groups2 = traits.map(({ id }) => all.filter((claim) => claim.trait === id)).filter((group) => group.length);
  const shown = groups2.flatMap((group) => group.slice(0, CLAIMS));
  const bar = bars(shown.map((claim) => claim.count), 4);
  const trait = widest(groups2.map(([first]) => first.trait)), says = Math.min(34, widest(shown.map((claim) => claim.says)));
  const row = (claim, i) => `  ${(i ? "" : claim.trait).padEnd(trait)}  ${cut(claim.says, says).padEnd(says)}  ${bar(claim.count, claim.holds === false ? "x" : "#")}`;
  return [
    `What it claims${shown.some((claim) => claim.holds === false) ? " (x: not what you declared)" : ""}`,
    ...groups2.flatMap((group) => [...group.slice(0, CLAIMS).map(row), ...rest(group, trait)])
  ];
}
var rest = (group, indent) => group.length > CLAIMS ? [`  ${" ".repeat(indent)}  and ${group.length - CLAIMS} more`] : [];
var cut = (text, width) => text.length > width ? `${text.slice(0, width - 1).trimEnd()}\u2026` : text;
var KINDS = 5;
function kinds({ models, claims: claims2 }) {
  const shown = models.slice(0, KINDS);
  if (!claims2.length || !shown.some((model) => model.holds)) return [];
  const name = widest(shown.map(({ model }) => model));
  const of = widest(shown.map(({ holds, of: of2 }) => `${holds} of ${of2}`));
  return ["Closest kinds of business, by the claims that hold", ...shown.map(({ model, holds, of: all }) => `  ${model.padEnd(name)}  ${`${holds} of ${all}`.padStart(of)}  ${"#".repeat(Math.round(BAR * holds / Math.max(1, all)))}`.trimEnd())];
}
function proposal({ proposals }) {
  const [first, ...others] = proposals;
  if (first === void 0) return [];
  const also = others.length ? `  # or ${others.slice(0, KINDS).join(", ")}` : "";
  return ["A clientele.yml that fits", `  business: ${first}${also}`];
}
function bars(counts, width) {
  const most = Math.max(1, ...counts);
  return (count2, stroke = "#") => `${some(count2).padStart(width - 2)}  ${stroke.repeat(Math.ceil(BAR * count2 / most))}`.trimEnd();
}
var widest = (texts) => texts.reduce((width, text) => Math.max(width, text.length), 0);
function wrap(text) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== void 0 && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

// src/cli/profile.ts
async function profileCommand(paths, options, io) {
  const format = oneOf(options.format, ["pretty", "json"], "--format");
  const request = await requestFrom(paths, options, io, default2);
  const outcome = run(request, default2, (_, reading) => heard(reading));
  const profiles = groups(outcome.results).map(({ audiences, documents }) => profile(documents, audiences, default2));
  io.out.write(format === "json" ? `${JSON.stringify({ version: 1, profiles }, null, 2)}
` : profiles.map((it) => profilePage(it, default2)).join("\n"));
  return tell(outcome, io);
}
function heard({ settings: { audiences, config = "" }, usages, statements }) {
  return { audiences, key: [config, ...audiences.map((audience) => audience.name)].join("\n"), usages, statements: statements() };
}
function groups(documents) {
  const found = /* @__PURE__ */ new Map();
  for (const document of documents) {
    const same = found.get(document.key);
    if (same) same.push(document);
    else found.set(document.key, [document]);
  }
  return [...found.values()].map((documents2) => ({ audiences: documents2[0].audiences, documents: documents2 }));
}
export {
  profileCommand
};
