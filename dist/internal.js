import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  extract,
  findMentions,
  positionsIn,
  resolveSettings,
  tellSenses
} from "./parts/chunk-QJC23PIL.js";
import "./parts/chunk-BQDNELBK.js";
import "./parts/chunk-GUMPFQW3.js";
import {
  default as default2
} from "./parts/chunk-KUD3XY4Q.js";
import "./parts/chunk-3X44Q5LJ.js";
export {
  extract,
  findMentions,
  default2 as packs,
  positionsIn,
  resolveSettings,
  tellSenses
};
