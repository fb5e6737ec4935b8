/** What stands in the menu of any message, where a platform has such a menu: the quotes of the article it links to. */
export const LINK_QUOTES = { label: 'Quotes from this link', command: 'quotes' } as const

/** Said where the message has none. */
export const NO_LINK = 'There is no link in that message. Use this on a message that links to an article.'
