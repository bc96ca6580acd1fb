import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);

// src/cli/io.ts
var CLEAN = 0;
var FOUND = 1;
var FAILED = 2;
function wantsColor(flag, env, sink) {
  if (flag !== void 0) return flag;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  if (env["NO_COLOR"] || env["TERM"] === "dumb") return false;
  return sink.isTerminal;
}

export {
  CLEAN,
  FOUND,
  FAILED,
  wantsColor
};
