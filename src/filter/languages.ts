const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** The English name of an ISO 639-1 code, such as `German`. */
export function languageName(code: string): string {
  return known(code) ?? 'a language that could not be told'
}

/** The ISO 639-1 code for a code or an English name; `undefined` if it is neither. */
export function languageCode(word: string): string | undefined {
  const wanted = word.toLowerCase()
  if (/^[a-z]{2}$/.test(wanted)) return known(wanted) === undefined ? undefined : wanted
  const codes = LETTERS.flatMap(first => LETTERS.map(second => `${first}${second}`))
  return codes.find(code => known(code)?.toLowerCase() === wanted)
}

function known(code: string): string | undefined {
  return /^[a-z]{2}$/.test(code) ? NAMES.of(code) : undefined
}
