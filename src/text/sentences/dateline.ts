const DATELINE = [
  /^\((?:CNN|AP|Reuters|AFP|UPI|dpa|[A-Z]{2,6})\)\s*(?:[—–―-]+\s*)?/u,
  /^[\p{Lu}][\p{L}.,'’ /-]{1,50}?(?:,? \p{L}+\.? \d{1,2})? ?\([\p{L}][\p{L} .&/-]{1,30}\)\s*(?:[—–―-]+\s*)?/u,
  /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}. ]{2,30})?(?:, \p{L}+\.? \d{1,2})?\s+(?:[—–―]|--?)\s+/u,
]

/** A sentence without a leading "PORT VALE, Oct. 3 (Wire) —". */
export function withoutDateline(sentence: string): string {
  for (const dateline of DATELINE) {
    const found = dateline.exec(sentence)
    if (found && found[0].length < sentence.length) return sentence.slice(found[0].length)
  }
  return sentence
}
