/**
 * A URL that is safe to show: without user, password, query and fragment, any of which may be secret. Other text is
 * returned as it is.
 */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return url.href
}

/** From this many words on, a host's name may abbreviate them: "wsj", "nytimes". */
const INITIALS = 3

/**
 * Does a label name the site it links to, so that the host need not be shown: "Halvern Post" for halvernpost.example,
 * but not "Reuters" for elsewhere.example? True if all of its words are in the host's name, or form it, whole or by their
 * initials ("nytimes").
 */
export function tellsHost(label: string, host: string): boolean {
  const name = plainLetters(
    host
      .replace(/:\d+$/u, '')
      .replace(/^www\d?\./u, '')
      .replace(/\.[^.]+$/u, ''),
  )
  const words = label
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainLetters)
    .filter(word => word !== '' && !/^(?:the|and|of)$/u.test(word))
  if (words.length === 0 || name.length < 3 || /xn--/u.test(host)) return false
  if (label.trim().toLowerCase() === host.toLowerCase()) return true
  if (words.length >= INITIALS && isAbbreviated(words, name)) return true
  if (words.every(word => name.includes(word))) return words.join('').length * 2 >= name.length
  if (words.join('').length > 2 * name.length) return false
  let rest = name
  for (const word of words) rest = rest.replace(word, '')
  return rest === ''
}

/** Does a name consist of all these words in order, each in full or as its initial? */
function isAbbreviated(words: readonly string[], name: string): boolean {
  let rest = name
  for (const word of words) {
    const part = rest.startsWith(word) ? word : word.slice(0, 1)
    if (!rest.startsWith(part)) return false
    rest = rest.slice(part.length)
  }
  return rest === ''
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
