import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOUSE } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import { readArticle } from '#ingest/read-article.ts'
import { search } from '#store/asking/search.ts'
import { openStore } from '#store/database/open.ts'
import type { WorldCase } from '../case.ts'
import { NOON } from '../desk.ts'

/** The articles of a file, each as headline and day; or why there are none. */
async function imported(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-world-'))
  const store = await openStore('file::memory:')
  try {
    const path = join(folder, name)
    await writeFile(path, content)
    const { refused } = await importPaths([path], { store, tenant: HOUSE, now: NOON, read: readArticle })
    const { items } = await search(store, HOUSE, { limit: 9, offset: 0 })
    return refused.length > 0
      ? refused.map(({ why }) => why)
      : items.map(({ headline, day }) => `${headline}, ${day}`).sort()
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

const BODY =
  'The bridge at Vale is shut until Friday.\n\nThe council said that engineers had found cracks in its piers.'
const HTML = BODY.split('\n\n')
  .map(text => `<p>${text}</p>`)
  .join('')
const SHUT = { title: 'Bridge shut', date: '2026-11-20', text: BODY }
const LATE = { title: 'Ferry late', date: '2026-11-21', text: `${BODY} The ferry was late.` }
const ONE = ['Bridge shut, 2026-11-20']
const BOTH = [...ONE, 'Ferry late, 2026-11-21']
const line = (article: object) => `${JSON.stringify(article)}\n`

const FILES: readonly (readonly [
  says: string,
  name: string,
  content: string | Uint8Array,
  expected: readonly string[],
])[] = [
  [
    'Markdown with TOML',
    'a.md',
    `+++\ntitle = "Bridge shut"\ndate = 2026-11-20T08:00:00Z\ntags = ["a", "b"]\n[extra]\ntitle = "x"\n+++\n\n${BODY}`,
    ONE,
  ],
  [
    'Markdown with lists in its YAML',
    'a.md',
    `---\ntitle: 'Bridge shut'\ndate: 2026-11-20 08:00:00 +0100\ntags:\n  - a\nauthors: [Ann Orr, Jon Vik]\n---\n${BODY}`,
    ONE,
  ],
  [
    'Markdown with the line ends of Windows',
    'a.md',
    `---\r\ntitle: Bridge shut\r\ndate: 2026-11-20\r\n---\r\n${BODY.replaceAll('\n', '\r\n')}`,
    ONE,
  ],
  ['lines of JSON with blank ones and a mark', 'a.jsonl', `\ufeff${line(SHUT)}\n${line(LATE)}\r\n`, BOTH],
  ['lines of JSON in a .json file', 'a.json', line(SHUT) + line(LATE), BOTH],
  ['lines of JSON in an .ndjson file', 'a.ndjson', line(SHUT) + line(LATE), BOTH],
  [
    'what an interface answers, with its list in an object',
    'a.json',
    JSON.stringify({
      status: 'ok',
      totalResults: 1,
      articles: [
        {
          source: { id: null, name: 'Vale Post' },
          title: 'Bridge shut',
          publishedAt: '2026-11-20T08:00:00Z',
          content: BODY,
        },
      ],
    }),
    ONE,
  ],
  ['milliseconds since 1970', 'a.json', JSON.stringify([{ ...SHUT, date: 1_795_161_600_000 }]), ONE],
  ['seconds since 1970', 'a.json', JSON.stringify([{ ...SHUT, date: 1_795_161_600 }]), ONE],
  ['names with capitals', 'a.json', JSON.stringify({ Title: 'Bridge shut', Date: '2026-11-20', Text: BODY }), ONE],
  [
    'HTML in its fields',
    'a.json',
    JSON.stringify({ title: 'Bridge &amp; ferry', date: '2026-11-20', content: HTML }),
    ['Bridge & ferry, 2026-11-20'],
  ],
  ['text in UTF-16', 'a.txt', Buffer.from(`\ufefftitle: Bridge shut\ndate 2026-11-20 ${BODY}`, 'utf16le'), ONE],
  [
    'a page that was saved',
    'a.html',
    `<!doctype html><html><head><title>Bridge shut</title><meta property="article:published_time" content="2026-11-20">
      </head><body><article><h1>Bridge shut</h1>${HTML.repeat(4)}</article></body></html>`,
    ONE,
  ],
  [
    'a table, which is refused',
    'a.csv',
    'title,date,text\n',
    ['expected a .txt, .md, .html, .json, .jsonl or .ndjson file'],
  ],
  [
    'a date in nobody’s form, which is named',
    'a.json',
    JSON.stringify({ ...SHUT, date: 'soon' }),
    ['date “soon” is not a calendar day; expected YYYY-MM-DD'],
  ],
]

export const importCases: readonly WorldCase[] = FILES.map(([says, name, content, expected]) => ({
  says,
  seen: () => imported(name, content),
  expected,
}))
