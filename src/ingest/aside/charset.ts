const SNIFFED = 2048

/**
 * A document as text: its byte order mark decides, else the header, else what it declares of itself, else UTF-8 where it
 * is valid, else Windows-1252, which every byte is (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const declared = byMark(bytes) ?? fromHeader(contentType) ?? fromProlog(bytes)
  const decoded = declared === undefined ? undefined : decode(bytes, declared, false)
  return decoded ?? decode(bytes, 'utf-8', true) ?? decode(bytes, 'windows-1252', false) ?? ''
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return undefined
}

function fromHeader(contentType = ''): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1]
}

function fromProlog(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1')
  return (
    /<\?xml[^>]*encoding\s*=\s*["']([\w:.-]+)/i.exec(beginning)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w:.-]+)/i.exec(beginning)?.[1]
  )
}

function decode(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}
