import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-LJW5SRJU.js";import"./chunk-I7KOVFDD.js";import"./chunk-AHQGLMNA.js";import"./chunk-SPPHKCON.js";import"./chunk-T5VG23TO.js";import"./chunk-LRQANWI5.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
