import type { Confidence, FileReport } from '../types.js';
/** What the caller says over every config. */
export interface Said {
    /** A kind of business in place of any config: `law-firm`. */
    readonly model?: string;
    /** The language of the text, whatever it or the config says. */
    readonly language?: string;
    /** These rules and no others. */
    readonly rules?: readonly string[];
    /** How sure it must be that a word means your own buyers before it is reported. */
    readonly confidence?: Confidence;
}
/** A config that `loadConfig` read, to be handed on and not looked into. */
export interface LoadedConfig {
    readonly path: string;
}
/** What a clientele.yml says, as data. It is checked when it is used; `clientele/schema.json` has its shape. */
export type ConfigData = {
    readonly [key: string]: unknown;
};
export interface TextOptions extends Said {
    readonly config?: LoadedConfig | ConfigData;
    /** Where the text stands, from the folder of the config: its ending says how it is written. `text.md` when left out. */
    readonly path?: string;
}
/** What was found in one text. */
export interface TextReport extends FileReport {
    /** What a person should know about the reading, e.g. that MDX was broken and was read as Markdown. */
    readonly notes: readonly string[];
}
/** A text with its safe edits made, and what is left to report in it. */
export interface FixedText extends TextReport {
    readonly text: string;
    /** How many edits were made. */
    readonly fixed: number;
}
/**
 * Lints one text. Reads no files; runs in a browser too.
 * @throws Mistake where neither config nor model says what the business is, or one of them says what it cannot
 */
export declare function lintText(text: string, options: TextOptions): TextReport;
/**
 * Makes the safe edits in one text; all else in it stays as it is, a byte order mark too. Places are those in the new text,
 * not counting the mark. Reads no files; runs in a browser too.
 * @throws Mistake as `lintText` does
 */
export declare function fixText(text: string, options: TextOptions): FixedText;
