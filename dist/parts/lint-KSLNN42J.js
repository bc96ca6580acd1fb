import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-ZNK7LFLT.js";import"./chunk-I7KOVFDD.js";import"./chunk-QE5WJAU5.js";import"./chunk-SPPHKCON.js";import"./chunk-XYUNKBQD.js";import"./chunk-LRQANWI5.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
