import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import {
  modelsCommand,
  rulesCommand,
  words
} from "./chunk-U237M7SK.js";
import "./chunk-BQDNELBK.js";
import "./chunk-KUD3XY4Q.js";
import "./chunk-3X44Q5LJ.js";
export {
  modelsCommand,
  rulesCommand,
  words
};
