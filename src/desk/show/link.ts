import type { Passage } from '#core/news/passage.ts'

const EDGE_WORDS = 4

/**
 * A link that opens at a passage, by a text fragment (WICG "URL Fragment Text Directives") of its first and last words,
 * or of the whole passage if it is short.
 */
export function linkTo(url: string, passage?: Pick<Passage, 'text'>): string {
  if (!passage) return url
  const words = passage.text.split(/\s+/u).filter(word => word !== '')
  const pieces = words.length <= 2 * EDGE_WORDS ? [words] : [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)]
  const directive = pieces.map(piece => encode(piece.join(' '))).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}

/** `-` marks a prefix or suffix in a text directive, so it is percent-encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
