/** The library: what a program can do with clientele without running the command. */
export { fixText, lintText, type ConfigData, type FixedText, type LoadedConfig, type Said, type TextOptions, type TextReport } from './library/text.js';
export { lintFiles, loadConfig, type FilesOptions, type FilesReport } from './library/files.js';
export { Mistake } from './errors.js';
export type { Confidence, Edit, FileReport, Finding, Located, Report, Safety, Severity, Summary } from './types.js';
