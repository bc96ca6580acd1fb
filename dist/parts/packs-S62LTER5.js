import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{default as default2}from"./chunk-OQN53MMD.js";import"./chunk-JIEPA6IP.js";export{default2 as packs};
