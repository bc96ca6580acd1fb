/**
 * The nouns. Every step takes some of these and gives others; none of them does anything.
 * Offsets are UTF-16 units into `Source.text`, end exclusive; lines and columns are 1-based.
 */

// ---- What is read

/** How a document is written. */
export type Format = 'markdown' | 'mdx' | 'text'

/** One document, decoded. A byte order mark is not part of the text. */
export interface Source {
  /** Relative to the working directory, with `/`; what the reader is shown. */
  readonly path: string
  readonly text: string
  readonly format: Format
}

/** Stands in a span's text for what renders as nothing: an emphasis mark, a link's target, the rest of an entity. */
export const SEAM = '\uFDD0'
/** Stands in a span's text for what is no prose: inline code, a URL, an identifier. */
export const OPAQUE = '\uFDD1'

export type SpanKind = 'paragraph' | 'heading' | 'cell' | 'front matter' | 'alt text' | 'html'

/**
 * A stretch of prose that reads as one: a paragraph, a heading, a table cell.
 * `text` is as long as the stretch of the document it stands for, so that an index in it plus `start` is an offset.
 */
export interface Span {
  readonly kind: SpanKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** In a block quote, or in the mouth of somebody else. */
  readonly quoted: boolean
  /** The code of its language where the document says it of this stretch: `fr` in `<p lang="fr">`. */
  readonly lang?: string
}

/** What a document says about itself before its text: the front matter, read as data. */
export type FrontMatter = { readonly [key: string]: unknown }

/** A stretch of a Markdown document that reads the same by itself: offsets, end exclusive. Code holds no prose. */
export interface Chunk {
  readonly kind: 'front matter' | 'prose' | 'code'
  readonly start: number
  readonly end: number
}

/** A comment in the document: where it stands and what it says, without its marks. */
export interface Comment {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What extraction makes of a Source. */
export interface Prose {
  readonly spans: readonly Span[]
  readonly frontMatter: FrontMatter
  readonly comments: readonly Comment[]
  /** What a person should know about the reading, e.g. that MDX was broken and was read as Markdown. */
  readonly notes: readonly string[]
  /** Of a Markdown document: how many chunks it has, and how many of them were parsed. */
  readonly chunks?: { readonly all: number; readonly parsed: number }
}

// ---- What is known (the packs, made from rules/)

/** A place in rules/ or in a config: `rules/terms/en/client.yml:12`. */
export type Place = string

export type TraitId =
  | 'relationship' | 'offering' | 'sells' | 'payment' | 'buyer' | 'end-user' | 'contact' | 'volume'

/** A question about a business, and what its answers mean. */
export interface Trait {
  readonly id: TraitId
  readonly question: string
  /** Whether a business may give several answers. */
  readonly several: boolean
  readonly values: readonly TraitValue[]
}

export interface TraitValue {
  readonly id: string
  /** The answer, as `init` offers it: "They buy once". */
  readonly answer: string
  /** What a business that gives it does, in the third person: "sells to most people once". */
  readonly declared: string
}

/** What a business says of itself. A trait it does not declare contradicts nothing. */
export type Traits = { readonly [T in TraitId]?: readonly string[] }

/** What a word for people claims about them, one trait at a time. */
export interface Claim {
  readonly trait: TraitId
  readonly values: readonly string[]
  /** Completes "‘customers’ claims …": "single transactions". */
  readonly says: string
}

/** A kind of relationship that a word can name: client, customer, subscriber. */
export interface Concept {
  readonly id: string
  readonly means: string
  readonly claims: readonly Claim[]
  /** Traits with which it is the natural word, beyond its claims. */
  readonly home: Traits
  /** It names a role that stands beside paying (a reader of the blog), so no business contradicts it. */
  readonly beside: boolean
  /** It can name whoever buys, in any trade; other words name a role that some of the buyers may have. */
  readonly anyone: boolean
  readonly place: Place
}

export type Status = 'preferred' | 'admitted' | 'deprecated'

/** A preset: what a kind of business declares. */
export interface Model {
  readonly id: string
  /** With its article, as messages say it: "a law firm". */
  readonly label: string
  readonly why: string
  readonly traits: Traits
  /** Why some of the words are different people in law, so that none of them may be put for another. */
  readonly distinct?: { readonly concepts: readonly string[]; readonly why: string }
  readonly place: Place
}

export type Sense = 'party' | 'third-party' | 'technical' | 'fixed' | 'name' | 'quote' | 'other'

/** A phrase, as the words it is made of, in lower case, hyphens gone. */
export type Phrase = readonly string[]

/** A phrase with places that vary: a word as it is, `ANY` for any word, a list where one of several patterns stands. */
export type Pattern = readonly (string | readonly Pattern[])[]

/** Stands for any one word in a Pattern. */
export const ANY = '*'

/** Wording other than a noun for people that claims a trait: "add to cart". */
export interface Wording {
  /** Its name, the only one of its kind in its language. */
  readonly id: string
  readonly trait: TraitId
  /** The values of the trait that go with it; any other contradicts it. */
  readonly values: readonly string[]
  /** Completes "“add to cart” claims …": "a purchase off the shelf". */
  readonly says: string
  readonly patterns: readonly Pattern[]
  /** Longer phrases that hold one of the patterns, and claim nothing: "add to cart button". */
  readonly except: readonly Pattern[]
  /** Words, and pairs of words, of which one stands in a raw text wherever one of the patterns does. */
  readonly probes: readonly string[]
  readonly place: Place
}

/** Something that copy can dwell on: price and features, people and proof. */
export interface Theme {
  readonly id: string
  /** The businesses whose readers look for it. */
  readonly suits: Traits
  /** What to write for them where it is missing: a sentence. */
  readonly instead: string
  readonly patterns: readonly Pattern[]
  readonly place: Place
}

/** What a fixed neighbour makes of a term. `judged`: the sense is kept, the compound is about the party ("client base"). */
export type CompoundKind = 'name' | 'technical' | 'fixed' | 'other' | 'judged'

/** The fixed neighbours of a term, "customer service", "client-side": by kind, the words around it (see compounds.ts) → where that is said. */
export type Compounds = { readonly [K in CompoundKind]?: { readonly [key: string]: Place } }

/** Where a cue's words must stand, seen from the mention. */
export type CuePosition = 'always' | 'before' | 'after' | 'led-by' | 'subject' | 'near' | 'starts' | 'paragraph' | 'determiner' | 'document'

/** A sign of a sense: words in a place, and how much they weigh. */
export interface Cue {
  readonly id: string
  readonly sense: Sense
  readonly weight: number
  readonly position: CuePosition
  readonly phrases: readonly Phrase[]
  /** For a topic: how many of the words a document must hold. */
  readonly atLeast: number
  readonly place: Place
}

/** What a term stands for. */
export interface TermHead {
  readonly id: string
  readonly language: string
  readonly concept: string
  /** Other concepts that the same word covers: French "client" is client and customer. */
  readonly also: readonly string[]
  /** The word that stands for its concepts in a replacement. */
  readonly leads: boolean
  /** The models in which it does so in place of that word: “abonent” in a telecom company. */
  readonly leadsIn: readonly string[]
}

/** A word for people in one language, with all its forms. */
export interface Term extends TermHead {
  readonly forms: readonly Form[]
  readonly compounds: Compounds
  readonly cues: readonly Cue[]
  /** What a person should look at wherever it is put for another word: "“hôte” is also the host". */
  readonly check?: string
  readonly place: Place
}

/** One form of a term. What a language does not mark, a form does not have. */
export interface Form {
  readonly phrase: Phrase
  /** As it is written inside a sentence: "client", "account holders". */
  readonly text: string
  readonly number: 'singular' | 'plural'
  readonly gender?: Gender
  readonly case?: Case
  /** A form that stands for men and women at once by its spelling: "client·e·s", "Kund*innen". */
  readonly inclusive?: true
  /** Understood, but never proposed: Polish "gościni". */
  readonly rare?: true
}

/** What agrees with a term to its left, and what follows from it. */
export interface Agreement {
  /** A sound that changes the word before it → the letters with which words begin that have it. A word that begins with none of them has none. */
  readonly sounds: { readonly [sound: string]: readonly string[] }
  /** Articles, prepositions, adjectives: each is one word in all its forms. */
  readonly words: readonly (readonly AgreeingForm[])[]
  /** Preposition → the cases that it asks for. */
  readonly governs: { readonly [preposition: string]: readonly Case[] }
  /** Cases that stand after a preposition only. */
  readonly governed: readonly Case[]
  /** Cases that stand after a preposition or a noun only, where nouns have capitals. */
  readonly attributive: readonly Case[]
  /** The case that is more likely after a verb, where several are possible. */
  readonly likely?: { readonly case: Case; readonly after: readonly string[] }
  /** Whether a noun that nothing stands before is a plural, or a nominative (“Kunde werden”). */
  readonly barePlural: boolean
  /** Whether a spelling for men and women has a counterpart that is as good anywhere. */
  readonly signs: boolean
  /** What joins a word for women and one for men, shortly before the second. */
  readonly joins: readonly string[]
  /** What means anyone, man or woman: "chaque". */
  readonly anyone: readonly string[]
  /** Endings of a word to the right that show women: "inscrites". */
  readonly feminine: readonly string[]
}

/** One form of an agreeing word. What a form does not mark, it does not depend on. */
export interface AgreeingForm {
  /** In lower case, with `'`; with a hyphen before it, the ending of any word. */
  readonly text: string
  readonly phrase: Phrase
  readonly number?: Form['number']
  readonly gender?: Gender
  readonly case?: Case
  /** The sound of the word that follows. */
  readonly sound?: string
}

export type Gender = 'masculine' | 'feminine' | 'neuter'
export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'locative' | 'vocative'

export type RuleId = 'claim-mismatch' | 'term-mismatch' | 'mixed-terms' | 'consumer-not-buyer' | 'lost-distinction' | 'untranslated-term' | 'damaged-text' | 'message-focus'

export type Severity = 'error' | 'warning' | 'suggestion'

/** A rule's page: what it says and why. How it judges is code, in judges/. */
export interface Rule {
  readonly id: RuleId
  readonly title: string
  readonly severity: Severity | 'off'
  readonly message: string
  readonly what: string
  readonly why: string
  readonly instead: string
  readonly needsModel: boolean
  readonly place: Place
}

/** Everything in rules/, read, checked and frozen. */
export interface Packs {
  readonly traits: readonly Trait[]
  readonly concepts: readonly Concept[]
  readonly models: readonly Model[]
  readonly rules: readonly Rule[]
  /** Each is loaded when it is first asked for. */
  readonly languages: { readonly [code: string]: LanguagePack }
  /** What statuses follow from, for the terms of every language; so that a config needs no language it is not read with. */
  readonly heads: { readonly [code: string]: readonly TermHead[] }
  /** Code → the small words by which a language is told; also languages that cannot be linted. */
  readonly smallWords: { readonly [code: string]: readonly string[] }
}

export interface LanguagePack {
  readonly code: string
  readonly terms: readonly Term[]
  /** Cues that hold for every term of the language. */
  readonly cues: readonly Cue[]
  /** Words that end a noun phrase to the left: verbs of the plainest kind, prepositions, conjunctions. */
  readonly stops: readonly string[]
  /** How one hears who speaks, and who is spoken to: words, and endings, with a hyphen before them. */
  readonly voice?: { readonly we: readonly string[]; readonly you: readonly string[] }
  /** Whether every noun is written with a capital, so that a capital says nothing of a word. */
  readonly capitalNouns: boolean
  /** Words that may stand right before a term without making a compound with it. */
  readonly adjectives: readonly string[]
  /** Endings of verbs in the infinitive, which may too. */
  readonly infinitives: readonly string[]
  /** What a business calls itself: "the firm's clients" are its own. */
  readonly house: readonly string[]
  /** What those do who buy, and those who only use a thing do not. */
  readonly buying: readonly string[]
  readonly negations: readonly Phrase[]
  /** Where the same word twice is right: "de client à client". */
  readonly idioms: readonly Phrase[]
  readonly contrasts: readonly Contrast[]
  readonly twice?: Twice
  readonly loans?: Loans
  readonly wordings: readonly Wording[]
  readonly themes?: readonly Theme[]
  /** Absent where nothing agrees with a noun. */
  readonly agreement?: Agreement
  /** What a sign weighs, by its name, where that was measured rather than set by hand. */
  readonly weights: { readonly [cue: string]: Pulls }
}

/**
 * A frame that sets two terms against each other: "turn customers into clients". Two different terms in it are talk about
 * the words; the same term twice is a distinction that got lost.
 */
export interface Contrast {
  /** Words of which one must stand shortly before the first term; empty: none need. */
  readonly lead: readonly Phrase[]
  /** Whether nothing else may stand between the two. */
  readonly tight: boolean
  /** Mere coordination, which need not set anything against anything. */
  readonly weak: boolean
  /** Said of the same term twice only, or of different terms only; of both where it is absent. */
  readonly of?: 'same' | 'different'
  /** What stands between the two, articles and adjectives aside. */
  readonly between: readonly Phrase[]
  readonly place: Place
}

/** How a language tells the same word twice from two that differ. Words in lower case. */
export interface Twice {
  /** What may stand between the two, beside what sets them against each other: articles, possessives, prepositions. */
  readonly small: readonly string[]
  /** What begins to describe the noun that it follows: "customers who". */
  readonly who: readonly string[]
  /** What may describe the noun that it follows, or go with the verb: "clients of", "clients with". */
  readonly modify: readonly string[]
  /** Endings of verbs in the third person plural, which describe nothing. */
  readonly verbs: readonly string[]
  /** How a heading asks what somebody is. */
  readonly asks: readonly Phrase[]
  /** What stands between a term and its definition. */
  readonly defines: readonly Phrase[]
}

/** English words for people in another language, as they are written there → its own word. */
export interface Loans {
  /** Words of the language by now. */
  readonly taken: readonly string[]
  readonly left: { readonly [word: string]: string }
  /** With an ending of the language: nothing need stand before them. */
  readonly bent: { readonly [word: string]: string }
  /** Left standing only where one of the others is. */
  readonly beside: { readonly [word: string]: string }
  /** What stands before a noun: articles, possessives. */
  readonly after: readonly string[]
  /** Endings of the verbs that may follow one, which no English noun has. */
  readonly verbs: readonly string[]
}

// ---- What is declared (a config, resolved for one document)

/** One relationship of a business: the people it names, and the words that fit them. */
export interface Audience {
  readonly name: string
  /** The preset it is, or is like; absent for traits alone. */
  readonly model?: Model
  /** As messages say it: "a law firm", "your business". */
  readonly label: string
  readonly traits: Traits
  /** What a business that is becoming this one still is. */
  readonly today?: Pick<Audience, 'label' | 'traits' | 'preferred'>
  /** Language → id of the term that is preferred there; absent where the language has no word for it. */
  readonly preferred: { readonly [language: string]: string }
  /** Term id → status, for every term of every language. */
  readonly statuses: { readonly [term: string]: Status }
  /** Term ids whose status was set by hand, and where. */
  readonly byHand: { readonly [term: string]: Place }
}

/** What holds for one document. */
export interface Settings {
  /** The config file, relative to the working directory; absent with `--model` alone. */
  readonly config?: string
  readonly language: string
  /** Those that apply to the document by its path; the first is the default. */
  readonly audiences: readonly Audience[]
  /** All that the config declares, so that a comment in the text can choose one by its name. */
  readonly everyone: readonly Audience[]
  /** Language → its terms, those that the config defines among them. The same list for every document of a config. */
  readonly terms: { readonly [language: string]: readonly Term[] }
  readonly rules: { readonly [R in RuleId]: Severity | 'off' }
  readonly keep: readonly { readonly phrase: Phrase; readonly place: Place }[]
  /** What the config says of fixed phrases, by the id of the term they are about. */
  readonly compounds: { readonly [term: string]: Compounds }
  /** The names of the house, in lower case: “Acme customers” are its own. */
  readonly brands: ReadonlySet<string>
  readonly readers?: 'businesses' | 'people'
  readonly quotes: 'skip' | 'suggestion' | 'check'
  /** How sure a mention's sense must be for it to be reported. */
  readonly confidence: Confidence
  /** Where each of the above was said: `clientele.yml:3:1`, `--model`, `front matter`, `default`. */
  readonly origins: { readonly [key: string]: Place }
}

/** What holds for a document, given its front matter. */
export interface Declare {
  (frontMatter: FrontMatter): Settings
  /** The keys of front matter that it asks for; any, where it does not say. */
  readonly keys?: readonly string[]
}

export type Confidence = 'low' | 'medium' | 'high'

// ---- What is found

/** A word of a span. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'opaque'
  readonly start: number
  readonly end: number
  /** As it renders: entities decoded, markup gone. */
  readonly text: string
  /** In lower case, with one kind of apostrophe. */
  readonly lower: string
  /** What parts it from the token before: a blank, a hyphen, or nothing. */
  readonly join: 'blank' | 'hyphen' | 'none'
}

/** A term at a place of the document. */
export interface Mention {
  readonly term: Term
  readonly form: Form
  readonly span: Span
  readonly tokens: readonly Token[]
  /** Its first and last token among `tokens`; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Words of a document that claim a trait, in the author's own voice and not denied. */
export interface Statement {
  /** All that the same words claim. */
  readonly wordings: readonly Wording[]
  readonly span: Span
  readonly tokens: readonly Token[]
  /** Its first and last token among `tokens`; `to` is exclusive. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** In a block quote or between quotation marks. */
  readonly quoted: boolean
}

/** Words of a document that are about a theme. */
export interface Dwelling {
  readonly theme: Theme
  readonly start: number
  readonly end: number
}

/** How much a sign pulls a mention towards each sense; below zero, away from it. */
export type Pulls = { readonly [S in Sense]?: number }

/** One reason for a sense, and the line of data it came from. */
export interface Evidence {
  /** The name by which the weights know it. */
  readonly cue: string
  /** What was seen, for people: "possessive: our". */
  readonly said: string
  readonly pulls: Pulls
  readonly place: Place
}

/** A mention and what it means. */
export interface Usage extends Mention {
  readonly sense: Sense
  /** 0 to 1. */
  readonly confidence: number
  /** 0 to 1: what speaks for our own buyers, whatever the sense. */
  readonly hope: number
  /** The strongest first; put in words when it is asked for. */
  readonly evidence: () => readonly Evidence[]
}

export type Safety = 'safe' | 'review'

/** A mention that is to be said with another term. */
export interface Slot {
  readonly usage: Usage
  /** The term to write instead. */
  readonly target: Term
  readonly pack: LanguagePack
  /** The document. */
  readonly text: string
}

/** What an editor would write anew for it: the mention, and the words around it that have to agree. */
export interface Rewrite {
  /** In order, apart from each other; offsets into the document. */
  readonly changes: readonly { readonly start: number; readonly end: number; readonly insert: string }[]
  readonly safety: Safety
  /** What else a person should look at: "the participle may have to agree". */
  readonly check?: string
}

/** How one language says a mention with another term; undefined where it cannot be said so. */
export type Grammar = (slot: Slot) => Rewrite | undefined

/** A splice into the document. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly safety: Safety
  /** What a person should look at before and after: "The heading’s address changes." */
  readonly note?: string
}

/** A term that could take the place of a mention, and the edit that puts it there. */
export interface Choice {
  readonly term: Term
  readonly edit: Edit
}

/** A contradiction between what a word claims and what the business declares. */
export interface Finding {
  readonly rule: RuleId | DirectiveRule
  readonly severity: Severity
  readonly message: string
  readonly start: number
  readonly end: number
  readonly concept?: string
  readonly preferred?: readonly string[]
  /** The ids of the terms that are preferred, where the finding is about one mention and they could take its place. */
  readonly instead?: readonly string[]
  readonly evidence: readonly string[]
  readonly edit?: Edit
}

/** What is said about a `clientele-…` comment that does nothing or says something unknown. */
export type DirectiveRule = 'unused-disable' | 'unknown-directive'

/** A finding with its place in lines and columns: what every report is made of. */
export interface Located extends Finding {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly text: string
  /** The same for the same finding when lines above it come and go: path, rule, text and a count. */
  readonly fingerprint: string
}

/** A document that was linted. */
export interface FileReport {
  readonly path: string
  readonly language: string
  /** The first of the audiences it speaks to, and the preset of that. */
  readonly audience: string
  readonly model: string | null
  /** All of them, by path and front matter; a comment in the text can choose others. None where no business is declared. */
  readonly audiences: readonly { readonly name: string; readonly model: string | null }[]
  readonly findings: readonly Located[]
}

export interface Summary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly suggestions: number
  /** Findings with a safe edit. */
  readonly fixable: number
  /** How many edits were made, where making them was asked for. */
  readonly fixed?: number
}

/** A whole run: what the formats print. Files by path, findings by offset, then rule. */
export interface Report {
  readonly version: 1
  readonly files: readonly FileReport[]
  readonly summary: Summary
}
