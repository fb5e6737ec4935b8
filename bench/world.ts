import { isDeepStrictEqual, parseArgs } from 'node:util'
import { line } from './score.ts'
import { CASES, MEASURED } from './world/cases.ts'
import { feedSuite } from './world/feed-suite.ts'
import { gofeedSuite, isGofeedSuite } from './world/gofeed-suite.ts'
import { byReason } from './world/reasons.ts'
import { isPageSuite, pageSuite, type PageRead } from './world/page-suite.ts'
import { tallied, type Agreement } from './world/tally.ts'

/**
 * Feeds, pages, dates, URLs and scripts as found on the web. With a folder, agreement with a published suite by field:
 * feedparser's test files, gofeed's `testdata`, or pages in the layout of Readability's `test-pages`.
 */
const { values, positionals } = parseArgs({
  options: { list: { type: 'string' } },
  allowPositionals: true,
})

const percent = ({ right, all }: { readonly right: number; readonly all: number }) => ((100 * right) / all).toFixed(1)

function tell(what: string, agreements: readonly Agreement[]): void {
  process.stdout.write(line([what, 'right', 'of', '%'], [28, 6, 6, 6]))
  for (const [field, tally] of tallied(agreements)) {
    process.stdout.write(line([field, tally.right, tally.all, percent(tally)], [28, 6, 6, 6]))
  }
  const disagreements = agreements.filter(({ agrees }) => !agrees)
  if (agreements !== own)
    for (const [why, count] of byReason(disagreements)) process.stdout.write(`${count} disagree, reason: ${why}\n`)
  if (values.list === undefined) return
  for (const { field, name, found, wanted } of disagreements) {
    if (values.list === field || values.list === 'all')
      process.stdout.write(`${field} ${name}: ${JSON.stringify(found)} for ${JSON.stringify(wanted)}\n`)
  }
}

function tellPages(pages: readonly PageRead[]): void {
  tell(
    'field of pages',
    pages.flatMap(({ agreements }) => agreements),
  )
  const f1 = pages.reduce((sum, page) => sum + page.f1, 0) / pages.length
  const refused = pages.filter(page => page.refused !== undefined)
  process.stdout.write(
    `${pages.length} pages, words of the text: mean F1 ${f1.toFixed(3)}; ${refused.length} refused\n`,
  )
  for (const { name, refused: why } of refused) process.stdout.write(`refused ${name}: ${why}\n`)
}

const own: Agreement[] = []
for (const [kind, cases] of Object.entries({ ...CASES, ...MEASURED })) {
  for (const { says, seen, expected } of cases) {
    const found = await Promise.resolve()
      .then(seen)
      .catch((error: unknown) => String(error))
    own.push({ field: kind, name: says, agrees: isDeepStrictEqual(found, expected), found, wanted: expected })
  }
}
tell('own cases', own)
for (const folder of positionals) {
  if (isPageSuite(folder)) tellPages(pageSuite(folder))
  else if (isGofeedSuite(folder)) tell('field of feeds', [...gofeedSuite(folder)])
  else tell('field of feeds', [...feedSuite(folder)])
}
