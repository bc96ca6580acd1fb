import type { Report } from '../types.js';
import type { Mistake } from '../errors.js';
import type { LoadedConfig, Said } from './text.js';
export interface FilesOptions extends Said {
    /** The folder that paths are read and shown from; the working directory when left out. */
    readonly cwd?: string;
    /** The path of a config: this one for every file, instead of the nearest. */
    readonly config?: string;
    /** Whether .gitignore and the config's `ignore` are heeded; they are when left out. */
    readonly ignore?: boolean;
}
/** What was found in the files that could be read, and what stood in the way of the others. */
export interface FilesReport extends Report {
    readonly mistakes: readonly Mistake[];
    readonly notes: readonly string[];
}
/**
 * Lints files, folders and globs, each file by the nearest config. What is wrong with one stops no other:
 * it is among the mistakes, and nothing is thrown for it.
 */
export declare function lintFiles(paths: readonly string[], options?: FilesOptions): Promise<FilesReport>;
/**
 * Reads a config file, with those it extends, for `lintText`. Its patterns hold from its own folder.
 * @param file from the working directory
 * @throws Mistake with a place where it is missing, broken or says what it cannot
 */
export declare function loadConfig(file: string): LoadedConfig;
