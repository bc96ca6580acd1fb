/** Whether a key of front matter holds words for readers: `description`, `ogTitle`, `cta_text`. */
export function isCopyKey(key: string): boolean {
  return COPY.has(lastWord(key))
}

/** Whether what a key holds was said by somebody else. */
export function isQuoteKey(key: string): boolean {
  return QUOTE.has(lastWord(key))
}

const QUOTE = new Set(['quote', 'quotes', 'testimonial', 'testimonials'])
const COPY = new Set([
  ...QUOTE, 'title', 'subtitle', 'description', 'desc', 'summary', 'tagline', 'slogan', 'headline', 'subheadline', 'heading', 'subheading',
  'excerpt', 'lead', 'lede', 'intro', 'introduction', 'caption', 'alt', 'question', 'answer', 'cta', 'teaser', 'blurb', 'abstract',
  'text', 'body', 'label', 'message', 'announcement', 'linktitle', 'metadescription', 'metatitle', 'ogdescription', 'ogtitle',
  'shortdescription', 'longdescription', 'highlights', 'benefits',
])

/** The word that says what a key holds is its last: `og:title`, `heroTitle`, `meta-description`. */
function lastWord(key: string): string {
  return /[^\s._:-]*$/.exec(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2'))![0].toLowerCase()
}
