import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { groupStories } from '#text/stories.ts'
import { summarise } from '#text/summary.ts'
import { parsePlain } from '#ingest/plain.ts'

const folder = join(import.meta.dirname, '../../articles')
const articles = readdirSync(folder).map(file => {
  const parsed = parsePlain(readFileSync(join(folder, file), 'utf8'))
  if ('problems' in parsed) throw new Error(file)
  const [draft] = parsed.drafts
  if (!draft) throw new Error(file)
  return { file, ...draft }
})
const summaryOf = (body: string, count = 3) => summarise(body, analyse({ body }), count).map(({ text }) => text)

describe('a summary', () => {
  it.each(articles.map(({ file, body }) => [file, body] as const))('of %s cuts no quotation in half', (_, body) => {
    for (const sentence of summaryOf(body)) {
      const count = (mark: string) => sentence.split(mark).length - 1
      expect([sentence, count('“') - count('”'), count('"') % 2]).toEqual([sentence, 0, 0])
    }
  })

  it('keeps the news if the first sentences have it', () => {
    const dropped = articles.filter(({ body }) => {
      const { sentences } = analyse({ body })
      const [first, second] = sentences
      const told = summaryOf(body)
      return !told.some(text => text === first?.text || text === second?.text)
    })
    expect(dropped.map(({ file }) => file)).toEqual([])
  })
})

describe('the stories of the shipped articles', () => {
  const stream = articles.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const stories = groupStories(
    stream.map(({ title, body, day }) => ({
      body,
      day: Date.parse(day) / 86_400_000,
      ...(title === undefined ? {} : { title }),
    })),
  )
  const storyOf = (part: string) => stories[stream.findIndex(({ file }) => file.includes(part))]

  it.each([
    ['10-21-maths-exam', '10-22-maths-exam'],
    ['10-25-northstrand', '10-27-northstrand'],
    ['11-01-sarrow-flood-capewire', '11-03-sarrow-flood'],
    ['11-04-bog-boat', '11-05-bog-boat'],
    ['10-28-sao-bento-volcano', '11-06-sao-bento-volcano-capewire'],
  ])('join %s and %s', (one, other) => {
    expect(storyOf(one)).toEqual(storyOf(other))
  })

  it('never join two events', () => {
    const events = new Map<number, Set<string>>()
    for (const [index, { file }] of stream.entries()) {
      const story = stories[index] ?? index
      events.set(story, (events.get(story) ?? new Set()).add(file.slice('2026-10-21-'.length).split('-')[0] ?? ''))
    }
    expect([...events.values()].filter(told => told.size > 1)).toEqual([])
  })
})
