export const NUMBERS = ['singular', 'plural'] as const
export const GENDERS = ['masculine', 'feminine', 'neuter'] as const
export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative', 'vocative'] as const
