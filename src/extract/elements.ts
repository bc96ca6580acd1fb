/**
 * What an HTML element does to prose.
 * `inline`: nothing, a phrase goes on across it · `gap`: it parts two words · `block`: it parts two texts ·
 * `code`: its text is no prose · `quote`: its text is somebody else's.
 */
export type Role = 'inline' | 'gap' | 'block' | 'code' | 'quote'

/** The role of an element by its name; a component nobody knows parts words. */
export function roleOf(name: string): Role {
  return ROLES.get(name.toLowerCase()) ?? 'gap'
}

/** The code that a `lang` attribute holds, without its region: `fr` for `fr-CA`; nothing where it holds none. */
export function languageNamed(value: string): string | undefined {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(value)?.[1]?.toLowerCase()
}

/** Whether an element has no content, so that nothing closes it. */
export const isVoid = (name: string): boolean => VOID.has(name)

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

// `sup` and `sub` are left out of inline: "clients<sup>1</sup>" is no word "clients1".
const NAMES: { readonly [R in Role]?: string } = {
  inline: 'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr rp rt ruby s small span strike strong time u wbr',
  code: 'code kbd samp var tt pre script style textarea template svg math iframe object xmp listing noembed noframes',
  quote: 'blockquote q',
  block: `address article aside body button canvas caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form frame h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol optgroup option p search section select
    summary table tbody td tfoot th thead title tr ul video audio`,
}

const ROLES = new Map(Object.entries(NAMES).flatMap(([role, names]) => names.split(/\s+/).map(name => [name, role as Role])))
