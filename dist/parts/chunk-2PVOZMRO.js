import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
function wantsColor(flag,env,sink){return flag!==void 0?flag:env.FORCE_COLOR?env.FORCE_COLOR!=="0":env.NO_COLOR||env.TERM==="dumb"?!1:sink.isTerminal}export{wantsColor};
