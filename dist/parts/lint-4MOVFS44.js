import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-KW55ZHTA.js";import"./chunk-I7KOVFDD.js";import"./chunk-IBU7IB7C.js";import"./chunk-SPPHKCON.js";import"./chunk-BZIUP4F2.js";import"./chunk-LRQANWI5.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
