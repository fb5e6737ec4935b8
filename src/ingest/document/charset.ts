const SNIFFED = 2048
/** What Windows-1252 has from 0x80 to 0x9F; several releases of Node decode them as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * A document as text: its byte order mark decides; else UTF-8, whatever is said of it, where at least half of what is beyond
 * ASCII is valid as such, which no other encoding is by chance; else the first that its header and then itself declare and
 * that its bytes do not contradict; else Windows-1252, which every byte is (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = byMark(bytes)
  if (marked !== undefined) return decode(bytes, marked, false) ?? ''
  const declared = [fromHeader(contentType), fromProlog(bytes), 'utf-8'].filter(charset => isPossible(charset, bytes))
  const certain = asUtf8(bytes)
  if (certain !== undefined) return certain
  for (const charset of declared) {
    const decoded = decode(bytes, charset, true)
    if (decoded !== undefined) return decoded
  }
  return decode(bytes, 'windows-1252', false) ?? ''
}

/** Text without the controls from 0x80 to 0x9F, which nobody writes: as what Windows-1252 has in their place. */
export function asWindows1252(text: string): string {
  return text.replaceAll(/[\x80-\x9f]/gu, letter => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80))
}

/** What a document begins with: `<`, `{`, or blanks before them. */
const BEGINS: ReadonlySet<number | undefined> = new Set([0x3c, 0x7b, 0x20, 0x0a, 0x0d])

/** By its mark, or by how a document begins in UTF-16 without one. */
function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0 && BEGINS.has(b) && c === 0) return 'utf-16be'
  if (BEGINS.has(a) && b === 0 && d === 0) return 'utf-16le'
  return undefined
}

function asUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.every(byte => byte < 0x80)) return undefined
  const text = decode(bytes, 'utf-8', false) ?? ''
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  return sound > 0 && sound >= broken ? text : undefined
}

function fromHeader(contentType = ''): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]
}

function fromProlog(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1')
  return (
    /<\?xml[^<>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(beginning)?.[1] ??
    /<meta[^<>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(beginning)?.[1]
  )
}

/** Text without NULs is not UTF-16, whatever it says. */
function isPossible(charset: string | undefined, bytes: Uint8Array): charset is string {
  return charset !== undefined && (!/^(?:utf-?16|ucs-?2)/i.test(charset) || bytes.subarray(0, SNIFFED).includes(0))
}

function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(charset.replaceAll('_', '-').replace(/^shift-jis$/iu, 'shift_jis'), { fatal })
    const text = decoder.decode(bytes)
    if (decoder.encoding !== 'windows-1252') return text
    return asWindows1252(text)
  } catch {
    return undefined
  }
}
