import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-WDRRNFUN.js";import"./chunk-VTQC7ZN7.js";import"./chunk-ESZOEIBF.js";import"./chunk-XLILWQ7F.js";import"./chunk-SQKSYVRV.js";import"./chunk-S423LNAX.js";import"./chunk-LRQANWI5.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
