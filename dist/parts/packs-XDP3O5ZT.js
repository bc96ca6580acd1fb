import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  default as default2
} from "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";
export {
  default2 as packs
};
