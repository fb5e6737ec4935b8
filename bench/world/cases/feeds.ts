import { parseFeedDocument } from '#ingest/feed/parse.ts'
import type { WorldCase } from '../case.ts'
import { NOON, rss } from '../desk.ts'

type Field = 'title' | 'url' | 'author' | 'body'

/** A field of the first article of a document. */
function first(document: string, field: Field): string | undefined {
  const url = 'https://vale.example/feed.xml'
  return parseFeedDocument({ bytes: Buffer.from(document), url, seenAt: NOON }).drafts[0]?.[field]
}

const atom = (entry: string, more = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale Post</title>${more}<entry><id>1</id>${entry}</entry></feed>`
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="https://vale.example/"><title>Vale Post</title><items><rdf:Seq/></items>
  <item rdf:about="https://vale.example/1"><title>Bridge shut</title><link>https://vale.example/1</link></item></channel></rdf:RDF>`
const PREFIXED = `<r:rss xmlns:r="http://backend.userland.com/rss2" version="2.0"><r:channel><r:title>Vale Post</r:title>
  <r:item><r:title>Bridge shut</r:title></r:item></r:channel></r:rss>`
const PAGE = 'https://vale.example/bridge'

const DOCUMENTS: readonly (readonly [says: string, document: string, field: Field, expected: string | undefined])[] = [
  [
    'an escaped CDATA section in Atom',
    atom('<title type="html">&lt;![CDATA[Bridge &amp;amp; ferry]]&gt;</title>'),
    'title',
    'Bridge & ferry',
  ],
  ['RSS 1.0 with its items inside the channel', RDF, 'title', 'Bridge shut'],
  ['RSS under a prefix', PREFIXED, 'title', 'Bridge shut'],
  [
    'controls that Windows means as quotation marks',
    rss(['<title>\u0093Shut\u0094 \u0096 again</title>']),
    'title',
    '“Shut” – again',
  ],
  [
    'the page and not the comments',
    atom(`<title>A</title><link rel="replies" href="${PAGE}/comments"/><link rel="alternate" href="${PAGE}"/>`),
    'url',
    PAGE,
  ],
  [
    'no page where there are only comments',
    atom(`<title>A</title><link rel="replies" href="${PAGE}"/>`),
    'url',
    undefined,
  ],
  [
    'no page where there is only a recording',
    atom(`<title>A</title><link rel="enclosure" type="audio/mpeg" href="${PAGE}.mp3"/>`),
    'url',
    undefined,
  ],
  ['an address in an attribute in RSS', rss([`<title>A</title><link href="${PAGE}"/>`]), 'url', PAGE],
  [
    'an address without its scheme',
    rss(['<title>A</title><link>www.vale.example/bridge</link>']),
    'url',
    'https://www.vale.example/bridge',
  ],
  ['an address that begins with the host', rss(['<title>A</title><link>vale.example/bridge</link>']), 'url', PAGE],
  [
    'several authors in Atom',
    atom('<title>A</title><author><name>Ann Orr</name></author><author><name>Jon Vik</name></author>'),
    'author',
    'Ann Orr, Jon Vik',
  ],
  [
    'several creators',
    rss(['<title>A</title><dc:creator>Ann Orr</dc:creator><dc:creator>Jon Vik</dc:creator>']),
    'author',
    'Ann Orr, Jon Vik',
  ],
  [
    'a creator with an address',
    rss(['<title>A</title><dc:creator>ann@vale.example (Ann Orr)</dc:creator>']),
    'author',
    'Ann Orr',
  ],
  [
    'a creator and an address after',
    rss(['<title>A</title><dc:creator>Ann Orr &lt;ann@vale.example&gt;</dc:creator>']),
    'author',
    'Ann Orr',
  ],
  [
    'nothing but an address is no author',
    rss(['<title>A</title><dc:creator>ann@vale.example</dc:creator>']),
    'author',
    undefined,
  ],
  [
    'dc:description beside an empty description',
    rss(['<title>A</title><description></description><dc:description>The bridge is shut.</dc:description>']),
    'body',
    'The bridge is shut.',
  ],
  [
    'atom:summary beside an empty description',
    rss(['<title>A</title><description/><atom:summary>The bridge is shut.</atom:summary>']),
    'body',
    'The bridge is shut.',
  ],
  [
    'the text and not the longer caption of its picture',
    rss([
      '<title>A</title><description>The bridge is shut.</description><media:content url="https://vale.example/a.jpg"><media:description>The old bridge at Vale in the snow of last winter, seen from the mill.</media:description></media:content>',
    ]),
    'body',
    'The bridge is shut.',
  ],
  [
    'text after a frame that closes itself',
    rss([
      '<title>A</title><description>&lt;p&gt;Before.&lt;/p&gt;&lt;iframe src="x"/&gt;&lt;p&gt;After.&lt;/p&gt;</description>',
    ]),
    'body',
    'Before.\n\nAfter.',
  ],
]

export const feedCases: readonly WorldCase[] = DOCUMENTS.map(([says, document, field, expected]) => ({
  says,
  seen: () => first(document, field),
  expected,
}))
