/**
 * Something the user can mend: what is wrong, where, and what to do about it.
 * Whatever else is thrown is a bug of ours and is shown whole.
 */
export declare class Mistake extends Error {
    readonly what: string;
    readonly where?: string | undefined;
    readonly next?: string | undefined;
    /**
     * @param what  one sentence: what is wrong
     * @param where a path, or `path:line:column` (1-based)
     * @param next  one sentence: what to do
     */
    constructor(what: string, where?: string | undefined, next?: string | undefined);
}
/** "‘retial’ is no model. Did you mean ‘retail’?", or the list of what is allowed where nothing is near. */
export declare function suggest(found: string, allowed: readonly string[]): string;
/** The allowed word that is fewest letters away, when that is near enough to be meant. */
export declare function nearest(found: string, allowed: readonly string[]): string | undefined;
