const PROLOG = /^\s*(?:(?:<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)\s*)*(?=<!DOCTYPE)/iu
/** Names for which the parsers reject a whole document or entry. */
const FORBIDDEN = '__proto__|constructor|prototype'
const TAGS = new RegExp(String.raw`(</?)(${FORBIDDEN})(?=[\s/>])`, 'giu')
const KEYS = new RegExp(String.raw`"(${FORBIDDEN})"(?=\s*:)`, 'gu')
/** The version of a JSON Feed as a number, where a URL is expected. */
const BARE_VERSION = /^(\s*\{[^{}[\]]{0,2000}?"version"\s*:\s*)"?(1(?:\.[01])?)"?(?=\s*[,}])/u
const PREFIXED_ROOT = /<([a-z][\w-]{0,20}):rss(?=[\s>])/iu
const RDF = /<(?:\w{1,20}:)?RDF[\s>]/u
const CHANNEL_END = /<\/((?:\w{1,20}:)?channel)\s*>/u
const FIRST_ITEM = /<(?:\w{1,20}:)?item[\s>]/u
/** A link with `href`, as in Atom, inside RSS, which has the URL between the tags. */
const LINK_HREF = /<link(\s[^<>]{0,2000})>/giu
const HREF = /\shref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')/iu
const OTHER_REL = /\srel\s*=\s*["']?(?!alternate)[a-z]|\sxmlns/iu
/** Characters in which the beginning of a document is searched for. */
const HEAD = 4096

/**
 * A feed that its parser accepts: without a document type, so it can neither define entities nor name files (HTML's are
 * known anyway), without names of JavaScript's own properties, and with common mistakes repaired: prefixed RSS, RSS 1.0
 * with its items inside the channel, RSS links with `href`, a truncated last tag, and the bare number of a JSON Feed's
 * version.
 */
export function mended(text: string): string {
  if (text.trimStart().startsWith('{'))
    return text.replaceAll(KEYS, '"x-$1"').replace(BARE_VERSION, '$1"https://jsonfeed.org/version/$2"')
  const prolog = PROLOG.exec(text)?.[0]
  const bare = prolog === undefined ? text : prolog + text.slice(endOfDoctype(text, prolog.length))
  const safe = bare.replaceAll(TAGS, '$1x-$2').replace(/<\/[\w:-]{1,40}\s{0,20}$/u, '$&>')
  const head = safe.slice(0, HEAD)
  const [, prefix] = PREFIXED_ROOT.exec(head) ?? []
  if (prefix !== undefined) return withLinks(safe.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'))
  if (RDF.test(head)) return withLinks(itemsBesideChannel(safe))
  return /<rss[\s>]/iu.test(head) ? withLinks(safe) : safe
}

/**
 * Offset of the end of the declaration that begins at `start`; quotes, comments (to the end of the text if unclosed)
 * and its internal subset may contain anything.
 */
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

function itemsBesideChannel(text: string): string {
  const end = CHANNEL_END.exec(text)
  const first = FIRST_ITEM.exec(text)?.index ?? -1
  if (!end || first === -1 || first > end.index) return text
  const inside = text.slice(first, end.index) + text.slice(end.index + end[0].length)
  return `${text.slice(0, first)}${end[0]}${inside}`
}

function withLinks(text: string): string {
  return text
    .replaceAll(/<(\/?)dc:author(?=[\s>])/gu, '<$1dc:creator')
    .replaceAll(LINK_HREF, (tag, attributes: string) => {
      const [, double, single] = HREF.exec(attributes) ?? []
      const address = (double ?? single ?? '').trim()
      if (address === '' || OTHER_REL.test(attributes)) return tag
      return `<link>${address}${attributes.endsWith('/') ? '</link>' : ''}`
    })
}
