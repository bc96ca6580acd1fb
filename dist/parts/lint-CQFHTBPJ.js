import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-I6V2X7TF.js";import"./chunk-HAIH57OS.js";import"./chunk-HZY4D2WW.js";import"./chunk-XLILWQ7F.js";import"./chunk-SQKSYVRV.js";import"./chunk-HMRR74CS.js";import"./chunk-LRQANWI5.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
