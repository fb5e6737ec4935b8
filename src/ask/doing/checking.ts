type Fields = Readonly<Record<string, string | undefined>>

/** At least three words in quotation marks. */
const QUOTED = String.raw`["“”„«»‘'](?<words>[^"“”„«»]*?\S+\s+\S+\s+\S[^"“”„«»]*?)["“”»’']`
const END = String.raw`[\s?.!]*$`
const CHECKS = [
  new RegExp(
    String.raw`^(?:did|has|have) (?<by>[^"“”„«»?]{2,60}?) (?:really |actually |ever |truly )?(?:say|said|claim|claimed|write|written|state|stated)(?: that)?[:,]? ${QUOTED}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:please )?(?:check|verify|fact-?check)(?: (?:this|that|the|a))?(?: (?:quote|quotation|words|statement))?:? ${QUOTED}(?: (?:by|from|of) (?<by>[^"“”„«»?]{2,60}?))?${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`^is (?:this|that|it)(?: quote| quotation)? (?:real|right|correct|accurate|genuine|verbatim|true):? ${QUOTED}(?: (?:by|from) (?<by>[^"“”„«»?]{2,60}?))?${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:is|are) ${QUOTED} (?:a )?(?:real|right|correct|accurate|genuine|verbatim)(?: quote| quotation)?${END}`,
    'iu',
  ),
]

/** Plain words that ask whether somebody said exactly this: "did Tobias Renn say “we will not pay”?". */
export function hearsCheck(words: string): Fields | undefined {
  const text = words.trim()
  for (const pattern of CHECKS) {
    const groups = pattern.exec(text)?.groups
    if (groups?.['words'] !== undefined) return { words: groups['words'], by: groups['by'] }
  }
  return undefined
}
