const PROLOG = /^\s*(?:(?:<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)\s*)*(?=<!DOCTYPE)/iu
/** Names that the parsers refuse a whole document or an entry for. */
const FORBIDDEN = '__proto__|constructor|prototype'
const TAGS = new RegExp(String.raw`(</?)(${FORBIDDEN})(?=[\s/>])`, 'giu')
const KEYS = new RegExp(String.raw`"(${FORBIDDEN})"(?=\s*:)`, 'gu')

/**
 * A feed that can define no entities and name no files (HTML's are known without a document type), and that has no
 * element or key named as JavaScript's own.
 */
export function harden(text: string): string {
  if (text.trimStart().startsWith('{')) return text.replaceAll(KEYS, '"x-$1"')
  const prolog = PROLOG.exec(text)?.[0]
  const bare = prolog === undefined ? text : prolog + text.slice(endOfDoctype(text, prolog.length))
  return bare.replaceAll(TAGS, '$1x-$2')
}

/** Where the declaration that begins at `start` ends: quotes, comments (to the end of the text, where one is left open) and its inner part may hold anything. */
function endOfDoctype(text: string, start: number): number {
  const marks = /"[^"]*"|'[^']*'|<!--(?:(?!-->)[\s\S])*(?:-->|$)|[[\]>]/gu
  marks.lastIndex = start
  let inside = false
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '[') inside = true
    else if (mark[0] === ']') inside = false
    else if (mark[0] === '>' && !inside) return marks.lastIndex
  }
  return text.length
}
