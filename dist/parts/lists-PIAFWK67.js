import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{modelsCommand,rulesCommand,words}from"./chunk-YDWIZ6AU.js";import"./chunk-OQN53MMD.js";import"./chunk-LRQANWI5.js";import"./chunk-JIEPA6IP.js";export{modelsCommand,rulesCommand,words};
