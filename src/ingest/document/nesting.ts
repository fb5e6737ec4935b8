const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*>/giu
/** Elements that nobody has to close. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
)
/** Pages of newspapers stay under 40. */
const DEEPEST = 400

/** HTML whose elements stand in one another deeper than any that was written to be read; parsers take long for it. */
export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, slash, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase()
    if (UNCLOSED.has(name)) continue
    const standing = open.get(name) ?? 0
    const step = slash === '' ? 1 : standing > 0 ? -1 : 0
    open.set(name, standing + step)
    depth += step
    if (depth > DEEPEST) return true
  }
  return false
}

/** The words between its tags. */
export function withoutTags(html: string): string {
  return html.replaceAll(TAG, ' ')
}
