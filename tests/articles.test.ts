import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePlain } from '#ingest/plain.ts'

const FOLDER = fileURLToPath(new URL('../articles/', import.meta.url))

const OUTLETS = new Map([
  ['capewire', 'Capewire'],
  ['freight-and-tide', 'Freight & Tide'],
  ['grid-weekly', 'Grid Weekly'],
  ['halvern-post', 'Halvern Post'],
  ['korrin-observer', 'Korrin Observer'],
  ['port-courier', 'Port Courier'],
  ['radio-skarrey', 'Radio Skarrey'],
  ['sarrow-valley-gazette', 'Sarrow Valley Gazette'],
  ['touchline', 'Touchline'],
  ['wendmoor-echo', 'Wendmoor Echo'],
])
const FILE = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})-([a-z-]+)-(${[...OUTLETS.keys()].join('|')})\\.txt$`, 'u')

/** Outlets per story; the file names say which articles those are. */
const TOLD_BY = {
  'bog-boat': 3,
  'cup-quarter-final': 2,
  'drae-copper-trial': 3,
  'ferry-fire': 4,
  'first-gale': 1,
  'harbour-strike': 4,
  'korrin-line-signals': 2,
  'lantern-painting': 2,
  'maths-exam-leak': 3,
  'north-light': 1,
  'northstrand-cable': 3,
  'orchard-brothers': 1,
  'raw-milk-cheese': 3,
  'sao-bento-volcano': 2,
  'sarrow-flood': 3,
  'st-auds-legionella': 3,
  'tallow-data-theft': 2,
  'velsund-mayor': 3,
}
const NOBODY_SPEAKS = ['first-gale', 'philharmonic-season', 'velsund-landings', 'wendmoor-half-marathon']

const files = readdirSync(FOLDER).filter(name => name !== 'README.md')
const articles = files.map(file => ({ ...named(file), ...read(file) }))

describe('the articles that ship with Crier', () => {
  it('are 60 or more, each with a text long enough to summarise', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(filesWhere(({ body }) => wordsIn(body) < 110 || wordsIn(body) > 520)).toEqual([])
  })

  it('have the day, story and outlet of their content in their file names', () => {
    expect(
      filesWhere(({ day, outlet, draft }) => draft.day !== day || draft.publisher !== OUTLETS.get(outlet)),
    ).toEqual([])
  })

  it.each(Object.entries(TOLD_BY))('report %s in %i outlets', (story, outlets) => {
    const telling = articles.filter(article => article.story === story)
    expect(new Set(telling.map(({ outlet }) => outlet)).size).toBe(outlets)
  })

  it('lie within five weeks', () => {
    const days = articles.map(({ day }) => day).sort()
    expect(days[0]).toBe('2026-10-19')
    expect(days.at(-1)).toBe('2026-11-22')
  })

  it('mostly have no title, and sometimes do', () => {
    const titled = articles.filter(({ draft }) => draft.title !== undefined)
    expect(titled.length).toBeGreaterThanOrEqual(articles.length / 4)
    expect(titled.length).toBeLessThan(articles.length / 2)
  })

  it('link to addresses that belong to nobody, all different', () => {
    const addresses = articles.map(({ draft }) => draft.url)
    for (const address of addresses) expect(new URL(address ?? '').href).toMatch(/^https:\/\/[a-z]+\.example\/\S+$/u)
    expect(new Set(addresses).size).toBe(articles.length)
  })

  it('include a few in which nobody is quoted', () => {
    const silent = articles.filter(({ story }) => NOBODY_SPEAKS.includes(story))
    expect(silent).toHaveLength(NOBODY_SPEAKS.length)
    const spoken = /["“”]|\b(?:said|says|according|told|announced|warned)\b/u
    expect(silent.filter(({ body }) => spoken.test(body))).toEqual([])
  })

  it('have straight quotation marks in some outlets and curly ones in others, always in pairs', () => {
    expect(filesWhere(({ body }) => count(body, '"') % 2 !== 0 || count(body, '“') !== count(body, '”'))).toEqual([])
    expect(articles.some(({ body }) => body.includes('"'))).toBe(true)
    expect(articles.some(({ body }) => body.includes('“'))).toBe(true)
  })

  it('reprint one agency text nearly word for word', () => {
    const agency = paragraphsOf('2026-11-08-ferry-fire-capewire.txt')
    const reprint = paragraphsOf('2026-11-09-ferry-fire-halvern-post.txt')
    expect(reprint.filter(paragraph => agency.includes(paragraph)).length).toBeGreaterThanOrEqual(6)
    expect(reprint).not.toEqual(agency)
  })
})

function named(file: string) {
  const [, day, story, outlet] = FILE.exec(file) ?? []
  if (day === undefined || story === undefined || outlet === undefined) {
    throw new Error(`articles/${file} is not named YYYY-MM-DD-STORY-OUTLET.txt, with an outlet of this test’s list`)
  }
  return { file, day, story, outlet }
}

function read(file: string) {
  const parsed = parsePlain(readFileSync(`${FOLDER}${file}`, 'utf8'))
  const [draft] = 'drafts' in parsed ? parsed.drafts : []
  if (draft === undefined) throw new Error(`articles/${file} is not in the plain format: ${JSON.stringify(parsed)}`)
  return { draft, body: draft.body }
}

function filesWhere(faulty: (article: (typeof articles)[number]) => boolean) {
  return articles.filter(article => faulty(article)).map(({ file }) => file)
}

function wordsIn(body: string) {
  return body.split(/\s+/u).filter(word => word !== '').length
}

function count(body: string, mark: string) {
  return body.split(mark).length - 1
}

/** With straight quotation marks, as the agency sends them. */
function paragraphsOf(file: string) {
  return read(file).body.replaceAll(/[“”]/gu, '"').replaceAll('’', "'").trim().split('\n\n')
}
