import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
function nothingIn(settings,language,notes=[]){return{settings,language,prose:NOTHING,usages:[],statements:()=>[],dwellings:()=>[],findings:[],choices:()=>[],notes}}var NOTHING={spans:[],comments:[],frontMatter:{},notes:[]};export{nothingIn};
