const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*>/giu
/** Elements whose end tag is optional or forbidden. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
)
/** Their content is not part of the page's elements. */
const OTHER_TEXT = new Set(['script', 'style', 'textarea', 'svg', 'math'])
const CLOSABLE =
  'a abbr article aside audio b blockquote button canvas div em figure footer form h1 h2 h3 h4 h5 h6 header i iframe label li main nav noscript object ol p script section select small span strong style sub sup table tbody td textarea th time title tr u ul video'
/** A self-closing element as in XML; in HTML it would contain everything that follows. */
const SELF_CLOSED = new RegExp(String.raw`<(${CLOSABLE.replaceAll(' ', '|')})(\s(?:[^<>]*["'\s])?)?/>`, 'giu')
/** Levels; newspaper pages stay under 40. */
const DEEPEST = 400

/** Is HTML nested deeper than anything written to be read? Parsers take long for it. */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const { name, closes } of tagsOf(html)) {
    if (UNCLOSED.has(name)) continue
    const standing = open.get(name) ?? 0
    const step = closes ? (standing > 0 ? -1 : 0) : 1
    open.set(name, standing + step)
    depth += step
    if (depth > DEEPEST) return true
  }
  return false
}

/** The number of start tags. */
export function elementsIn(html: string): number {
  let count = 0
  for (const { closes } of tagsOf(html)) if (!closes) count += 1
  return count
}

/** The tags, without those in scripts, styles and drawings, and without self-closing ones. */
function* tagsOf(html: string): Generator<{ readonly name: string; readonly closes: boolean }> {
  const tags = new RegExp(TAG)
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [whole, slash, written = ''] = tag
    if (whole.endsWith('/>')) continue
    const name = written.toLowerCase()
    yield { name, closes: slash !== '' }
    if (slash !== '' || !OTHER_TEXT.has(name)) continue
    const end = endOf(html, name, tags.lastIndex)
    if (end === -1) return
    tags.lastIndex = end
  }
}

function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?![a-z0-9-])`, 'giu')
  end.lastIndex = from
  return end.exec(html)?.index ?? -1
}

/** HTML with self-closing elements closed the HTML way. */
export function closed(html: string): string {
  return html.replaceAll(SELF_CLOSED, '<$1$2></$1>')
}

/** HTML with its tags replaced by spaces. */
export function withoutTags(html: string): string {
  return html.replaceAll(TAG, ' ')
}
