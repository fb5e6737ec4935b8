import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { readBody } from '#ingest/fetch/read-body.ts'
import type { WorldCase } from '../case.ts'
import { NOON, rss } from '../desk.ts'

type Field = 'title' | 'url' | 'author' | 'body' | 'day'

function first(bytes: Uint8Array, field: Field, contentType?: string): string | undefined {
  const type = contentType === undefined ? {} : { contentType }
  return parseFeedDocument({ bytes, url: 'https://vale.example/feed.xml', seenAt: NOON, ...type }).drafts[0]?.[field]
}

const PAGE = 'https://vale.example/news/a'
const SHUT = '<title>Bridge shut</title>'
const ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
const json = (item: object, version: unknown = 'https://jsonfeed.org/version/1.1') =>
  JSON.stringify({ version, title: 'V', items: [{ id: '1', title: 'Bridge shut', content_text: 'Text.', ...item }] })
const latin1 = (before: string, bytes: readonly number[], after: string) =>
  Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(bytes), Buffer.from(after, 'latin1')])
const UTF16 = Buffer.from(rss([SHUT]).replace('"1.0"', '"1.0" encoding="UTF-16"'), 'utf16le')

const FORMS: readonly (readonly [
  says: string,
  document: string | Buffer,
  field: Field,
  expected: string | undefined,
])[] = [
  [
    'RSS 0.91 with its document type',
    `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
        "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>V</title>
        <item><title>Bridge shut</title><link>${PAGE}</link></item></channel></rss>`,
    'title',
    'Bridge shut',
  ],
  [
    'RSS 0.90',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <channel><title>V</title></channel><item><title>Bridge shut</title><link>${PAGE}</link></item></rdf:RDF>`,
    'url',
    PAGE,
  ],
  [
    'RSS 0.92 without titles',
    '<rss version="0.92"><channel><title>V</title><item><description>It is &lt;b&gt;shut&lt;/b&gt;.</description></item></channel></rss>',
    'body',
    'It is shut.',
  ],
  [
    'RSS without a version',
    `<rss><channel><title>V</title><item>${SHUT}</item></channel></rss>`,
    'title',
    'Bridge shut',
  ],
  [
    'Atom 0.3',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>V</title><entry><title>A</title><id>1</id>
        <issued>2026-11-20T08:00:00Z</issued><modified>2026-11-23T08:00:00Z</modified></entry></feed>`,
    'day',
    '2026-11-20',
  ],
  [
    'authors of JSON Feed 1.1',
    json({ authors: [{ name: 'Ann Orr' }, { name: 'Jon Vik' }] }),
    'author',
    'Ann Orr, Jon Vik',
  ],
  [
    'the author of JSON Feed 1.0',
    json({ author: { name: 'Ann Orr' } }, 'https://jsonfeed.org/version/1'),
    'author',
    'Ann Orr',
  ],
  ['a JSON Feed with a mark and a number for an id', `\ufeff${json({ id: 7 })}`, 'title', 'Bridge shut'],
  ['a JSON Feed with milliseconds for a date', json({ date_published: 1_795_420_800_000 }), 'day', '2026-11-23'],
  ['a JSON Feed with the bare number of its version', json({}, '1.1'), 'title', 'Bridge shut'],
  [
    "Atom's title in RSS",
    rss([`<atom:title>Bridge shut</atom:title><atom:link href="${PAGE}"/>`]),
    'title',
    'Bridge shut',
  ],
  ["Atom's link in RSS", rss([`<atom:title>Bridge shut</atom:title><atom:link href="${PAGE}"/>`]), 'url', PAGE],
  ["Atom's person in RSS", rss([`${SHUT}<author><name>Ann Orr</name></author>`]), 'author', 'Ann Orr'],
  [
    'a section in a section, escaped as it must be',
    rss([
      '<title>A</title><content:encoded><![CDATA[<p>One.</p><![CDATA[two]]]]><![CDATA[><p>Three.</p>]]></content:encoded>',
    ]),
    'body',
    'One.\n\ntwo\n\nThree.',
  ],
  [
    'a section in a section, never escaped',
    rss([
      '<title>A</title><content:encoded><![CDATA[<p>One.</p><![CDATA[<p>Two.</p>]]><p>Three.</p>]]></content:encoded>',
    ]),
    'body',
    'One.\n\nTwo.\n\nThree.',
  ],
  ['UTF-16 without a mark', UTF16, 'title', 'Bridge shut'],
  ['the same the other way round', Buffer.from(UTF16).swap16(), 'title', 'Bridge shut'],
  ['the same with a line before', Buffer.concat([Buffer.from('\n', 'utf16le'), UTF16]), 'title', 'Bridge shut'],
  [
    'XML 1.1 with a control',
    rss(['<title>Bridge&#x1; shut</title>']).replace('"1.0"', '"1.1"'),
    'title',
    'Bridge shut',
  ],
  ['lines before its declaration', `\n\n${rss([SHUT])}`, 'title', 'Bridge shut'],
  [
    'a warning of PHP before it',
    `<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/a.php</b> on line <b>3</b><br />\n${rss([SHUT])}`,
    'title',
    'Bridge shut',
  ],
  ['a script behind it', `${rss([SHUT])}<script>if (a < b && c) x()</script>`, 'title', 'Bridge shut'],
  [
    'a prefix that nobody declared',
    '<rss version="2.0"><channel><item><title>A</title><content:encoded>It is shut.</content:encoded></item></channel></rss>',
    'body',
    'It is shut.',
  ],
  ['a bare ampersand', rss(['<title>Bridge & ferry</title>']), 'title', 'Bridge & ferry'],
  [
    'bare ampersands in a link',
    rss([`${SHUT}<link>https://vale.example/a?id=1&page=2</link>`]),
    'url',
    'https://vale.example/a?id=1&page=2',
  ],
  ['entities of HTML', rss(['<title>Caf&eacute;&nbsp;shut &mdash; again</title>']), 'title', 'Café shut — again'],
  [
    'tags in capitals',
    '<RSS version="2.0"><CHANNEL><TITLE>V</TITLE><ITEM><TITLE>Bridge shut</TITLE></ITEM></CHANNEL></RSS>',
    'title',
    'Bridge shut',
  ],
  ['pubdate in small letters', rss([`${SHUT}<pubdate>Mon, 23 Nov 2026 08:00:00 GMT</pubdate>`]), 'day', '2026-11-23'],
  [
    'markup in a title, not escaped',
    rss(['<title>The <b>bridge</b> is <i>shut</i></title>']),
    'title',
    'The bridge is shut',
  ],
  [
    'a title in XHTML',
    `<feed ${ATOM}><title>V</title><entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <em>bridge</em></div></title></entry></feed>`,
    'title',
    'The bridge',
  ],
  ['a sign for less than', rss(['<title>Rates &lt; 2 &amp;amp; falling</title>']), 'title', 'Rates < 2 & falling'],
  [
    'entities in a section',
    rss(['<title><![CDATA[Bridge &amp; ferry &#8217;s]]></title>']),
    'title',
    'Bridge & ferry ’s',
  ],
  [
    'the last line of WordPress, which leads to where the text is from',
    rss([
      `${SHUT}<link>${PAGE}</link><content:encoded><![CDATA[<p>The bridge is shut.</p><p>The post <a href="${PAGE}">Bridge shut</a> appeared first on <a href="https://vale.example">Vale Post</a>.</p>]]></content:encoded>`,
    ]),
    'body',
    'The bridge is shut.',
  ],
  [
    'the same in German',
    rss([
      `${SHUT}<link>${PAGE}</link><content:encoded><![CDATA[<p>Die Brücke ist zu.</p>\n<p>Der Beitrag <a rel="nofollow" href="${PAGE}">Brücke zu</a> erschien zuerst auf <a rel="nofollow" href="https://vale.example/">Vale Post</a>.</p>]]></content:encoded>`,
    ]),
    'body',
    'Die Brücke ist zu.',
  ],
  [
    'a last line that leads elsewhere, too, stays',
    rss([
      `${SHUT}<link>${PAGE}</link><content:encoded><![CDATA[<p>It is shut.</p><p>See <a href="${PAGE}">this</a> and <a href="https://odd.example/">that</a>.</p>]]></content:encoded>`,
    ]),
    'body',
    'It is shut.\n\nSee this and that.',
  ],
  ["an author as Blogger's", rss([`${SHUT}<author>noreply@blogger.com (Ann Orr)</author>`]), 'author', 'Ann Orr'],
  ['a link from the root', rss([`${SHUT}<link>/news/a</link>`]), 'url', PAGE],
  ['a link with lines around it', rss([`${SHUT}<link><![CDATA[\n  ${PAGE}\n ]]></link>`]), 'url', PAGE],
  ['a control in a title', rss(['<title>Bridge \u0008shut</title>']), 'title', 'Bridge shut'],
  ['a comment in a title', rss(['<title>Bridge <!-- old: open --> shut</title>']), 'title', 'Bridge shut'],
  [
    'one broken letter of UTF-8 beside one that is whole',
    Buffer.concat([
      Buffer.from('<rss><channel><item><title>Brücke'),
      Buffer.from([0xc3]),
      Buffer.from(' zu</title></item></channel></rss>'),
    ]),
    'title',
    'Brücke\ufffd zu',
  ],
  [
    'an encoding written with an underscore',
    latin1(
      '<?xml version="1.0" encoding="windows_1251"?><rss><channel><item><title>',
      [0xcc, 0xee, 0xf1, 0xf2],
      '</title></item></channel></rss>',
    ),
    'title',
    'Мост',
  ],
  [
    'content elsewhere and a summary here',
    `<feed ${ATOM}><title>V</title><entry><id>1</id><title>A</title><content type="text/html" src="${PAGE}"/><summary>It is shut.</summary></entry></feed>`,
    'body',
    'It is shut.',
  ],
  ['a title of blanks', rss(['<title> </title><description>It is shut.</description>']), 'title', undefined],
]

export const formCases: readonly WorldCase[] = [
  ...FORMS.map(([says, document, field, expected]) => ({
    says,
    seen: () => first(Buffer.from(document), field),
    expected,
  })),
  {
    says: 'UTF-16 that its header calls UTF-8',
    seen: () => first(UTF16, 'title', 'text/xml; charset=utf-8'),
    expected: 'Bridge shut',
  },
  {
    says: 'packed, though no header says so',
    seen: async () => {
      const packed = Readable.from([gzipSync(rss([SHUT]))])
      return first(await readBody(packed, undefined, new AbortController().signal), 'title')
    },
    expected: 'Bridge shut',
  },
]
