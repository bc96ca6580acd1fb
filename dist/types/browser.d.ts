/** The part of the library that needs no files: what a page or a worker gets when it imports clientele. */
export { fixText, lintText, type ConfigData, type FixedText, type LoadedConfig, type Said, type TextOptions, type TextReport } from './library/text.js';
export { Mistake } from './errors.js';
export type { Confidence, Edit, FileReport, Finding, Located, Safety, Severity } from './types.js';
