import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{default as default2}from"#packs";export{default2 as default};
