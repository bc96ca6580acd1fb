import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-33P6PKI3.js";import"./chunk-I7KOVFDD.js";import"./chunk-STLEZPEO.js";import"./chunk-SPPHKCON.js";import"./chunk-LUHM4N7E.js";import"./chunk-LRQANWI5.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
