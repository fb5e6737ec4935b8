const SNIFFED = 2048
/** Windows-1252 from 0x80 to 0x9F, which several releases of Node decode as control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Decodes a document (WHATWG Encoding): by its byte order mark; else as UTF-8, whatever is declared, if at least half
 * of its non-ASCII bytes are valid as such, which never happens by chance; else by the first charset that the header or
 * the document declares and the bytes do not contradict; else as Windows-1252, in which every byte is valid.
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

/** Text with the controls from 0x80 to 0x9F, which nobody writes, replaced by their Windows-1252 characters. */
export function asWindows1252(text: string): string {
  return text.replaceAll(/[\x80-\x9f]/gu, letter => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80))
}

/** First bytes of a document: `<`, `{` or white space. */
const BEGINS: ReadonlySet<number | undefined> = new Set([0x3c, 0x7b, 0x20, 0x0a, 0x0d])

/** By byte order mark, or by the typical beginning of UTF-16 without one. */
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

/** Text without NUL bytes is not UTF-16, whatever it declares. */
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
