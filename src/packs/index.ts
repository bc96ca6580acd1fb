/** The compiled copy of rules/, made by `npm run compile`. */
export { default as packs } from '#packs'
