/** The library: what a program can do with clientele without running the command. */
export { fixText, lintText, type ConfigData, type FixedText, type LoadedConfig, type Said, type TextOptions, type TextReport } from './library/text.ts'
export { lintFiles, loadConfig, type FilesOptions, type FilesReport } from './library/files.ts'
export { Mistake } from './errors.ts'
export type { Confidence, Edit, FileReport, Finding, Located, Report, Safety, Severity, Summary } from './types.ts'
