import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'

const rss = (items: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Hostile</title>${items}</channel></rss>`
const item = (inner: string, guid = 'x') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>A title</title>${inner}</item>`
const description = (html: string) => item(`<description><![CDATA[${html}]]></description>`)
/** At the end of every document: the hostile part before it should not take it along. */
export const SOUND = item('<description>The ferry sails again.</description>', 'sound')

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const deep = (open: string, close: string, depth = 100_000) => open.repeat(depth) + close.repeat(depth)

/** Hostile documents by what they do; each ends with an intact entry. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a billion laughs': rss(item('<description>&l9;</description>') + SOUND, `<!DOCTYPE r [<!ENTITY l0 "ha">${laughs}]>`),
  'one entity of 100 kB named 10,000 times': rss(
    item(`<description>${'&a;'.repeat(10_000)}</description>`) + SOUND,
    `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(100_000)}">]>`,
  ),
  'a file for an entity': rss(
    item('<description>&x;</description>') + SOUND,
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/y"> %y; ]>',
  ),
  '100,000 elements in one another': rss(item(deep('<a>', '</a>')) + SOUND),
  '100,000 elements that are never closed': rss(SOUND + item('<a>'.repeat(100_000))),
  '100,000 boxes in one another in a text': rss(description(deep('<div>', '</div>')) + SOUND),
  '100,000 lists in one another in a text': rss(description(deep('<ul><li>', '</li></ul>')) + SOUND),
  '100,000 tables in one another in a text': rss(description(deep('<table><tr><td>', '</td></tr></table>')) + SOUND),
  'tags that close what is not open': rss(description('<i></b>'.repeat(300_000)) + SOUND),
  'a title of 10 MB': rss(`<item><title>${'long '.repeat(2_000_000)}</title></item>${SOUND}`),
  'a title of 10 MB without a space': rss(`<item><title>${'x'.repeat(10_000_000)}</title></item>${SOUND}`),
  'a guid and an address of 5 MB': rss(
    `<item><guid>${'g'.repeat(2_500_000)}</guid><link>https://a.example/${'l'.repeat(2_500_000)}</link><title>T</title></item>${SOUND}`,
  ),
  '100,000 attributes': rss(
    item(`<description ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}>d</description>`) + SOUND,
  ),
  '20,000 namespaces': rss(SOUND).replace(
    'version="2.0"',
    `version="2.0" ${Array.from({ length: 20_000 }, (_, n) => `xmlns:n${n}="http://purl.org/dc/elements/1.1/"`).join(' ')}`,
  ),
  'CDATA that begins 200,000 times': rss(SOUND + item(`<description>${'<![CDATA['.repeat(200_000)}</description>`)),
  'comments that begin 400,000 times': rss(SOUND + item(`<description>${'<!--'.repeat(400_000)}</description>`)),
  'two million brackets': rss(SOUND + item(`<description>${'<'.repeat(2_000_000)}</description>`)),
  'two million ampersands': rss(item(`<description>${'&'.repeat(2_000_000)}</description>`) + SOUND),
  'names of JavaScript’s own': rss(
    item('<__proto__><polluted>1</polluted></__proto__><constructor>1</constructor><prototype/>') + SOUND,
  ),
  'NULs and halves of letters': rss(item('<description>a\0b &#0; &#xD800; \ud800</description>', 'g\0') + SOUND),
  '10,000 entries': rss(
    SOUND + Array.from({ length: 10_000 }, (_, n) => item('<description>w</description>', `${n}`)).join(''),
  ),
  'JSON named as JavaScript’s own':
    '{"version":"https://jsonfeed.org/version/1.1","title":"J","__proto__":{"polluted":1},"constructor":1,"items":[{"id":"sound","title":"S","constructor":{"prototype":{"polluted":1}}}]}',
}

/** Documents in which nothing can be read. */
export const HOPELESS: Readonly<Record<string, string>> = {
  'a document type that never ends': `<!DOCTYPE r [ <!-- ' --> <!ENTITY a "]><rss><channel>${SOUND}`,
  'JSON 100,000 deep': `{"version":"https://jsonfeed.org/version/1.1","items":${deep('[', ']')}`,
  'JSON that ends too soon': '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A',
  nothing: '',
  'a megabyte of NULs': '\0'.repeat(1_000_000),
  'a megabyte of brackets': '<'.repeat(1_000_000),
  'a megabyte of line ends before the mark': `${'\n'.repeat(1_000_000)}<!DOCTYPE`,
}

/** Articles that take long to analyse: every line or quotation in them is compared with every other. */
export const TOILSOME: Readonly<Record<string, string>> = {
  '30,000 lines of a letter': rss(description('<p>a</p>'.repeat(30_000)) + SOUND),
  '7,000 quotations': rss(description('“X,” said he. '.repeat(7_000)) + SOUND),
  'one word of a million letters': rss(description('a'.repeat(1_000_000)) + SOUND),
  'a million quotation marks': rss(description('"'.repeat(1_000_000)) + SOUND),
}

const LARGE = Buffer.alloc(200 * 1024 * 1024, 32)
/** 200 MiB unpacked from some hundred kB or less, by the encoding a server would declare. */
export const bombs: ReadonlyMap<string, () => Buffer> = new Map([
  ['gzip', () => gzipSync(LARGE)],
  ['deflate', () => deflateSync(LARGE)],
  ['br', () => brotliCompressSync(LARGE, { params: {} })],
  ['gzip, gzip', () => gzipSync(gzipSync(LARGE))],
  ['gzip, br', () => brotliCompressSync(gzipSync(LARGE))],
])
