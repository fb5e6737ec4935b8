import { expect } from 'vitest'

/** key, title, URL, day or instant (`first seen` if it has none), author, text. `-`: absent. */
type Row = readonly [key: string, title: string, url: string, when: string, author: string, body: string]

export const FIRST_SEEN = 'first seen'
const NAMELESS = expect.stringMatching(/^[0-9a-f]{32}$/)

/** The content of each fixture, by file name. */
export const EXPECTED: Readonly<Record<string, { title: string | undefined; rows: readonly (readonly unknown[])[] }>> =
  {
    'rss-0.90.xml': {
      title: 'Vale Post',
      rows: [
        row(
          'https://vale.example/bridge',
          'Bridge shut until Friday',
          'https://vale.example/bridge',
          FIRST_SEEN,
          '-',
          'Bridge shut until Friday',
        ),
        row(
          'https://vale.example/ferry',
          'Ferry & tram share a ticket',
          'https://vale.example/ferry',
          FIRST_SEEN,
          '-',
          'Ferry & tram share a ticket',
        ),
      ],
    },
    'rss-0.91.xml': {
      title: 'Odd Isle Echo',
      rows: [
        row(
          'https://echo.example/news/lamp.html',
          'Lighthouse gets a new lamp',
          'https://echo.example/news/lamp.html',
          FIRST_SEEN,
          '-',
          'The lamp is one metre high.',
        ),
        row(
          'https://echo.example/mill',
          'Mill sold',
          'https://echo.example/mill',
          FIRST_SEEN,
          '-',
          'A baker from Vale bought the mill for 80,000 crowns.',
        ),
      ],
    },
    'rss-0.92.xml': {
      title: 'Harbour Notes',
      rows: [
        [NAMELESS, '-', '-', FIRST_SEEN, '-', 'The crane is repaired.'],
        [NAMELESS, '-', '-', FIRST_SEEN, '-', 'Two trawlers came in.\nBoth were empty.'],
        [NAMELESS, 'Tide table for December', '-', FIRST_SEEN, '-', 'Tide table for December'],
      ],
    },
    'rss-1.0.rdf': {
      title: 'Gazette',
      rows: [
        row(
          'https://gazette.example/2',
          'Snow closes pass',
          'https://gazette.example/2',
          '2026-11-24',
          'Jon Vik',
          'The pass is closed.\n\nIt opens again on Thursday, the road office said.',
        ),
        row(
          'https://gazette.example/1',
          'Council votes on tram',
          'https://gazette.example/1',
          '2026-11-23 = 2026-11-23T20:30:00.000Z',
          'Ann Orr',
          'Nine to four.',
        ),
      ],
    },
    'rss-2.0.xml': {
      title: 'The Courier & Post',
      rows: [
        row(
          'https://courier.example/port?a=1&b=2',
          'Strike at the port: “no” to shifts of 12 hours',
          'https://courier.example/port?a=1&b=2',
          '2026-11-24 = 2026-11-24T13:15:00.000Z',
          'Mira Holt',
          'Vote\n\nDockers voted on Monday.\n\nWe are tired.\n\nShifts of 12 hours\n\nPay\n\nTalks go on.',
        ),
        row(
          'https://courier.example/nodate',
          'No guid, no date, a link',
          'https://courier.example/nodate',
          FIRST_SEEN,
          '-',
          'Words & more words; 1 < 2.',
        ),
        row(
          'https://courier.example/permalink',
          'A guid that is the link',
          'https://courier.example/permalink',
          '2026-11-23 = 2026-11-23T23:59:59.000Z',
          'Jo Lee',
          'Only a guid.',
        ),
        row('number 7', 'A guid that is no address', '-', '2026-11-23', '-', 'No link at all.'),
        [NAMELESS, 'Twice', '-', FIRST_SEEN, '-', 'The same guid again.'],
        row('bad-link', 'A script for a link', '-', FIRST_SEEN, '-', 'Dated too far ahead.'),
        row(
          'ep12',
          'Episode 12: the bell',
          'https://courier.example/episodes/12',
          '2026-11-25 = 2026-11-25T09:59:59.000Z',
          'Vale Radio',
          'How the bell of Vale was cast.',
        ),
        row('film', 'Film of the flood', '-', FIRST_SEEN, '-', 'Water stood in Mill Lane.'),
      ],
    },
    'rss-2.0-prefixed.xml': {
      title: undefined,
      rows: [
        row(
          'https://base.example/a/b/c.html',
          'Other prefixes for known namespaces',
          'https://base.example/a/b/c.html',
          '2026-11-22 = 2026-11-22T10:00:00.000Z',
          'Ola Berg',
          'The base of the item counts.',
        ),
        row(
          'tag:base.example,2026:5',
          'The base of the feed',
          'https://base.example/a/?id=5',
          '2026-11-22 = 2026-11-22T21:00:00.000Z',
          '-',
          'The base of the feed',
        ),
      ],
    },
    'atom-0.3.xml': {
      title: 'Old Weblog',
      rows: [
        row(
          'tag:weblog.example,2026:1',
          'Escaped content',
          'https://weblog.example/1',
          '2026-11-20 = 2026-11-20T14:00:00.000Z',
          'Per Dahl',
          'One.\n\nTwo.',
        ),
        row(
          'tag:weblog.example,2026:2',
          'Only modified',
          'https://weblog.example/2',
          '2026-11-21 = 2026-11-21T09:30:00.000Z',
          '-',
          'a < b, said the teacher.',
        ),
      ],
    },
    'atom-1.0.xml': {
      title: 'Atom & Eve Daily',
      rows: [
        row(
          'urn:uuid:1',
          'How to write <b> in HTML',
          'https://atom.example/news/one.html',
          '2026-11-24 = 2026-11-23T20:00:00.000Z',
          'Ann Orr, Jon Vik',
          'First paragraph.\n\nSecond & last.',
        ),
        row(
          'urn:uuid:2',
          'Final score',
          'https://atom.example/sport/two.html',
          '2026-11-24 = 2026-11-24T09:00:00.000Z',
          'The desk',
          'Vale won 3:1.',
        ),
        row(
          'urn:uuid:3',
          'A picture for a text',
          'https://cdn.example/three',
          '2026-11-23 = 2026-11-23T09:00:00.000Z',
          'The desk',
          'The picture shows the bridge.',
        ),
        row('urn:uuid:4', 'Elsewhere', '-', FIRST_SEEN, 'The desk', 'Film, 2 minutes; 3 < 4.'),
      ],
    },
    'json-1.0.json': {
      title: 'Json & <Sons>',
      rows: [
        row(
          '17',
          'Numbers for names',
          'https://json.example/a/17',
          '2026-11-23 = 2026-11-23T18:00:00.000Z',
          'The Sons',
          '1 < 2 & 3 > 2.\n\nA second paragraph.',
        ),
        row(
          '18',
          '-',
          'https://elsewhere.example/18',
          '2026-11-22 = 2026-11-22T10:00:00.000Z',
          'Kim & <i>Co</i>',
          'Only a summary.',
        ),
      ],
    },
    'json-1.1.json': {
      title: 'Json 1.1',
      rows: [
        row(
          '1',
          'Use of <b> in titles',
          'https://json.example/1',
          '2026-11-24 = 2026-11-24T09:00:00.000Z',
          'Ann Orr, Jon Vik',
          'Words & words.\n\nMore.',
        ),
        row('2', 'A strange address', '-', '2026-11-24 = 2026-11-24T09:00:00.000Z', 'Desk', 'Text.'),
        row('https://json.example/3', 'No id', 'https://json.example/3', FIRST_SEEN, 'Desk', 'Text three.'),
        row('4', '-', '-', FIRST_SEEN, 'Desk', '5'),
        row('5', 'Named as JavaScript’s own', '-', FIRST_SEEN, 'Desk', 'Named as JavaScript’s own'),
        row('6', 'Prototype', '-', FIRST_SEEN, 'Desk', 'Harmless.'),
      ],
    },
    'broken-item.xml': {
      title: 'Half well',
      rows: [
        row('1', 'Before', '-', '2026-11-23 = 2026-11-23T10:00:00.000Z', '-', 'Read é &bogus; this.'),
        row('3', 'After', '-', '2026-11-23 = 2026-11-23T11:00:00.000Z', '-', 'And this.'),
      ],
    },
    'empty.xml': { title: 'Nothing yet', rows: [] },
  }

function row(...told: Row): Row {
  return told
}
