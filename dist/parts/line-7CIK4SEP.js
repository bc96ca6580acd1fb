import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);
import{oneLine}from"./chunk-SO4OYVU2.js";import"./chunk-JIEPA6IP.js";var format=report=>report.files.flatMap(file=>file.findings.map(finding=>row(file.path,finding))).join("");function row(path,{line,column,severity,message,rule}){return oneLine(`${path}:${line}:${column}: ${severity}: ${message} [${rule}]`)+`
`}export{format};
