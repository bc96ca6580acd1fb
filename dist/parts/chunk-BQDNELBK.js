import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);

// src/statuses.ts
function conceptStatuses(traits, concepts) {
  const preferred = concepts.find((concept) => isNatural(concept, traits)) ?? likeliest(concepts, traits);
  const statusOf = (concept) => {
    if (concept === preferred) return "preferred";
    return isWorse(concept, preferred, traits) ? "deprecated" : "admitted";
  };
  return Object.fromEntries(concepts.map((concept) => [concept.id, statusOf(concept)]));
}
function contradictions(concept, traits) {
  return concept.claims.filter(({ trait, values }) => traits[trait] && !holds(trait, values, traits));
}
function isNatural(concept, traits) {
  return concept.claims.length > 0 && confirmations(concept, traits) === concept.claims.length && isAtHome(concept, traits);
}
function likeliest(concepts, traits) {
  const isLikely = (concept) => isAtHome(concept, traits) && confirmations(concept, traits) > 0 && contradictions(concept, traits).length === 0;
  const score = (concept) => confirmations(concept, traits) - contradictions(concept, traits).length;
  return concepts.filter((concept) => !concept.beside && concept.claims.length > 0).sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || score(b) - score(a))[0];
}
function isWorse(concept, preferred, traits) {
  const allowed = preferred ? contradictions(preferred, traits).length : 0;
  return !concept.beside && contradictions(concept, traits).length > allowed;
}
function confirmations(concept, traits) {
  return concept.claims.filter(({ trait, values }) => holds(trait, values, traits)).length;
}
function isAtHome({ home }, traits) {
  return Object.keys(home).every((trait) => holds(trait, home[trait] ?? [], traits));
}
function holds(trait, values, traits) {
  return traits[trait]?.some((value) => values.includes(value)) ?? false;
}

export {
  conceptStatuses,
  contradictions
};
