/** An entry for the menu of every message, where a platform has one: the quotes of the article it links to. */
export const LINK_QUOTES = { label: 'Quotes from this link', command: 'quotes' } as const

export const NO_LINK = 'There is no link in that message. Use this on a message that links to an article.'

/** A second entry: is what the message quotes in an article? */
export const CHECK_QUOTE = { label: 'Check this quote', command: 'check' } as const

export const NO_QUOTE = 'There are no words in that message. Use this on a message that quotes somebody.'

/** Characters of a message that are checked; the rest is ignored. */
export const MOST_CHECKED = 4_000
