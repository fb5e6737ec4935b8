import { Day } from '#core/news/article.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'
import { writtenDate } from '#ingest/document/written-date.ts'
import type { WorldCase } from '../case.ts'
import { NOON, rss } from '../desk.ts'

/** As written, and the day or instant it means. */
const WRITTEN: readonly (readonly [written: string, told: string])[] = [
  ['23.11.2026 08:00', '2026-11-23T08:00:00.000Z'],
  ['23. 11. 2026', '2026-11-23'],
  ['11/23/2026 8:00:00 AM', '2026-11-23T08:00:00.000Z'],
  ['11/3/2026 8:00:00 PM', '2026-11-03T20:00:00.000Z'],
  ['23/11/2026 08:00', '2026-11-23T08:00:00.000Z'],
  ['20261123T080000Z', '2026-11-23T08:00:00.000Z'],
  ['20261123', '2026-11-23'],
  ['20261123080000', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T24:00:00Z', '2026-11-24T00:00:00.000Z'],
  ['Mon, 23 Nov 2026 08:00:00 IST', '2026-11-23T02:30:00.000Z'],
  ['Mon, 23 Nov 2026 08:00:00 Europe/Warsaw', '2026-11-23T07:00:00.000Z'],
  ['August 20, 2026 8:00 a.m. ET', '2026-08-20T12:00:00.000Z'],
  ['November 23, 2026 8:00 a.m. ET', '2026-11-23T13:00:00.000Z'],
  ['Nov. 23rd, 2026', '2026-11-23'],
  ['2026年11月23日', '2026-11-23'],
  ['2026年11月23日 08时05分', '2026-11-23T08:05:00.000Z'],
  ['2026年11月23日（月） 午後8時05分', '2026-11-23T20:05:00.000Z'],
  ['2026년 11월 23일 오후 8:05', '2026-11-23T20:05:00.000Z'],
  ['20 de agosto de 2026', '2026-08-20'],
  ['lunes, 23 de noviembre de 2026 - 08:00', '2026-11-23T08:00:00.000Z'],
  ['segunda-feira, 23 de novembro de 2026 às 08:00', '2026-11-23T08:00:00.000Z'],
  ['20. august 2026', '2026-08-20'],
  ['20. August 2026, 08:05 Uhr', '2026-08-20T08:05:00.000Z'],
  ['20 août 2026 à 08h05', '2026-08-20T08:05:00.000Z'],
  ['1er août 2026', '2026-08-01'],
  ['20 agosto 2026 alle 08:05', '2026-08-20T08:05:00.000Z'],
  ['20 augustus 2026 om 08:05', '2026-08-20T08:05:00.000Z'],
  ['20 sierpnia 2026, 08:05', '2026-08-20T08:05:00.000Z'],
  ['poniedziałek, 23 listopada 2026', '2026-11-23'],
  ['23 października 2026', '2026-10-23'],
  ['20 серпня 2026, 08:05', '2026-08-20T08:05:00.000Z'],
  ['20 августа 2026 г. в 08:05', '2026-08-20T08:05:00.000Z'],
  ['9 мая 2026', '2026-05-09'],
  ['1. července 2026', '2026-07-01'],
  ['1. června 2026', '2026-06-01'],
  ['23 Kasım 2026', '2026-11-23'],
  ['23 noiembrie 2026', '2026-11-23'],
  ['2026. november 23.', '2026-11-23'],
  ['23. marraskuuta 2026', '2026-11-23'],
  ['23 نوفمبر 2026', '2026-11-23'],
  ['23 नवंबर 2026', '2026-11-23'],
  ['23 พฤศจิกายน 2569', '2026-11-23'],
  ['23 พ.ย. 2569', '2026-11-23'],
  ['23 พ.ย. 2569 08:05 น.', '2026-11-23T08:05:00.000Z'],
  ['۲ آذر ۱۴۰۵', '2026-11-23'],
  ['1405/09/02', '2026-11-23'],
  ['Sept. 23, 2026', '2026-09-23'],
  ['23 Sept 2026', '2026-09-23'],
  ['Sept 23, 2026, 8:05 p.m. EDT', '2026-09-24T00:05:00.000Z'],
  ['23/11/26', 'nobody knows'],
  ['11/23/26', '2026-11-23'],
  ['23.11.26', 'nobody knows'],
  ['Thứ hai, 23/11/2026, 08:05 (GMT+7)', '2026-11-23T01:05:00.000Z'],
  ['08:05, 23 November 2026', '2026-11-23T08:05:00.000Z'],
  ['26-11-23', 'nobody knows'],
  ['1795420800000', '2026-11-23T08:00:00.000Z'],
  ['1795420800', '2026-11-23T08:00:00.000Z'],
  ['24 h', 'nobody knows'],
  ['3 hours ago', 'nobody knows'],
  ['2026', 'nobody knows'],
  ['2026-11-23T08:00:00.123456789Z', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08:00+0530', '2026-11-23T02:30:00.000Z'],
  ['2026-11-23T8:00:00Z', '2026-11-23T08:00:00.000Z'],
  ['Monday 23rd of November 2026 08:00 AM', '2026-11-23T08:00:00.000Z'],
  ['Mon Nov 23 2026 08:00:00 GMT+0100 (Central European Standard Time)', '2026-11-23T07:00:00.000Z'],
  ['民國115年11月23日', '2026-11-23'],
  ['令和8年11月23日', '2026-11-23'],
  ['٢٣ نوفمبر ٢٠٢٦', '2026-11-23'],
  ['23 Νοεμβρίου 2026', '2026-11-23'],
  ['2026. gada 23. novembris', '2026-11-23'],
  ['23. nóvember 2026', '2026-11-23'],
  ['ngày 23 tháng 11 năm 2026', '2026-11-23'],
  ['Senin, 23 November 2026 08:00 WIB', '2026-11-23T01:00:00.000Z'],
  ['2026-11-23 08:00:00 +0000 UTC', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08:00:00Z[UTC]', '2026-11-23T08:00:00.000Z'],
  ['/Date(1795420800000)/', '2026-11-23T08:00:00.000Z'],
  ['Mon, 23 Nov 2026 08:00:00 +0100 CET', '2026-11-23T07:00:00.000Z'],
  ['23-Nov-2026 08:00', '2026-11-23T08:00:00.000Z'],
  ['Mon, 23 November, 2026', '2026-11-23'],
  ['Mon, 23 Nov 26 08:00:00 UT', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T08:00:00−05:00', '2026-11-23T13:00:00.000Z'],
  ['23 de nov. de 2026', '2026-11-23'],
  ['23 nov. 2026 08:05', '2026-11-23T08:05:00.000Z'],
  ['8:05 AM EST, Mon November 23, 2026', '2026-11-23T13:05:00.000Z'],
  ['30 февруари 2026', 'nobody knows'],
  ['31/02/2026', 'nobody knows'],
  ['0000-00-00 00:00:00', 'nobody knows'],
  ['23 листопада 2026 р., 08:05', '2026-11-23T08:05:00.000Z'],
  ['2026年11月23日 星期一 08:05', '2026-11-23T08:05:00.000Z'],
  ['3/4/2026', 'nobody knows'],
  ['23 brumaire 2026', 'nobody knows'],
]

function told(written: string): string {
  const date = writtenDate(written)
  return date?.at?.toISOString() ?? date?.day ?? 'nobody knows'
}

/** The fields of an item, and the day of its article; `arrival` if it is dated by that and says so. */
const ITEMS: readonly (readonly [says: string, item: string, day: string])[] = [
  ['a bad pubDate does not hide a good dc:date', '<pubDate>soon</pubDate><dc:date>2026-11-20</dc:date>', '2026-11-20'],
  ['dcterms:issued is a date', '<dcterms:issued>2026-11-20</dcterms:issued>', '2026-11-20'],
  ['a pubDate in next year is passed over', '<pubDate>2027-11-20</pubDate><dc:date>2026-11-20</dc:date>', '2026-11-20'],
  [
    'a pubDate a year ahead alone is dated by its arrival',
    '<pubDate>Tue, 24 Nov 2027 08:00:00 GMT</pubDate>',
    'arrival',
  ],
  ['the epoch is no date', '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>', 'arrival'],
  ['what nobody can read is dated by its arrival', '<pubDate>soon</pubDate>', 'arrival'],
]

function dayOf(document: string): string {
  const [draft] = parseFeedDocument({
    bytes: Buffer.from(document),
    url: 'https://vale.example/f',
    seenAt: NOON,
  }).drafts
  return draft?.undated ? 'arrival' : Day.parse(draft?.day)
}

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Vale Post</title><entry><title>Bridge shut</title><id>1</id>
  <published>soon</published><updated>2026-11-20T08:00:00Z</updated></entry></feed>`

export const dateCases: readonly WorldCase[] = [
  ...WRITTEN.map(([written, expected]) => ({ says: written, seen: () => told(written), expected })),
  ...ITEMS.map(([says, item, expected]) => ({
    says,
    seen: () => dayOf(rss([`<title>Bridge shut</title>${item}`])),
    expected,
  })),
  { says: 'a bad published does not hide a good updated', seen: () => dayOf(ATOM), expected: '2026-11-20' },
]
