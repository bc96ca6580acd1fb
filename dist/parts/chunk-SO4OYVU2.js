import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
function oneLine(text){return text.replace(/[\t-\r\u0085\u2028\u2029]+/g," ").replace(/[\u0000-\u001f]/g,control=>String.fromCharCode(9216+control.charCodeAt(0))).replace(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,"\uFFFD")}export{oneLine};
