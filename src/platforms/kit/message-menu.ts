/** What stands in the menu of any message, where a platform has such a menu: the quotes of the article it links to. */
export const LINK_QUOTES = { label: 'Quotes from this link', command: 'quotes' } as const

/** Said where the message has none. */
export const NO_LINK = 'There is no link in that message. Use this on a message that links to an article.'

/** And whether what it quotes stands in an article. */
export const CHECK_QUOTE = { label: 'Check this quote', command: 'check' } as const

export const NO_QUOTE = 'There are no words in that message. Use this on a message that quotes somebody.'

/** In characters: longer messages are checked up to here. */
export const MOST_CHECKED = 4_000
