import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{lint}from"./chunk-L7ZNX26Z.js";import"./chunk-I7KOVFDD.js";import"./chunk-XVUBLNJL.js";import"./chunk-PULLFQKH.js";import"./chunk-VM3JNHEB.js";import"./chunk-LRQANWI5.js";import"./chunk-AOYIXFUF.js";import"./chunk-35OJNRNS.js";import"./chunk-JIEPA6IP.js";export{lint};
