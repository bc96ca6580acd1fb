import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{configs}from"./chunk-RGVF5XRJ.js";import"./chunk-NAMPIPF5.js";import"./chunk-GV6D6UQQ.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{configs};
