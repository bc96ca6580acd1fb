import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);

// src/errors.ts
var Mistake = class extends Error {
  /**
   * @param what  one sentence: what is wrong
   * @param where a path, or `path:line:column` (1-based)
   * @param next  one sentence: what to do
   */
  constructor(what, where, next) {
    super([where, what].filter(Boolean).join(": ") + (next ? `
  ${next}` : ""));
    this.what = what;
    this.where = where;
    this.next = next;
    this.name = "Mistake";
  }
  what;
  where;
  next;
};
function suggest(found, allowed) {
  const near = nearest(found, allowed);
  return near ? `Did you mean \u2018${near}\u2019?` : `Allowed: ${allowed.join(", ")}.`;
}
function nearest(found, allowed) {
  const ranked = allowed.map((word) => ({ word, away: distance(found.toLowerCase(), word.toLowerCase()) })).sort((a, b) => a.away - b.away);
  const best = ranked[0];
  return best && best.away <= Math.max(1, Math.floor(found.length / 3)) ? best.word : void 0;
}
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}

export {
  Mistake,
  suggest,
  nearest
};
