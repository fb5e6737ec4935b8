import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#text/sentences.ts'
import { MOST_RANKED, rankSentences } from '#text/summary/rank.ts'
import { keptSentences, readingOf } from '#text/summary/reading/reading.ts'
import { summarise, wholeText } from '#text/summary.ts'

function read(body: string, language = 'en') {
  const sentences = sentencesOf(body)
  const reading = readingOf(sentences.slice(0, MOST_RANKED), language)
  return { sentences, readings: keptSentences(reading, sentences), ranking: rankSentences(reading, language) }
}

const told = (body: string, count: number, language = 'en') =>
  summarise(body, read(body, language), count).map(sentence => sentence.text)

const ARTICLE = [
  'The council of Port Vale closed the old harbour bridge on Friday after engineers found cracks in two piers.',
  'Scroll down for video',
  'Ruben Okafor, who runs the ferry, offered to carry passengers across the harbour for nothing.',
  'He said the boat could take two hundred people an hour until the bridge was mended.',
  'But the council refused, because the ferry has no licence for the northern quay.',
  'Engineers expect the repair of the cracked piers to take nine weeks and cost two million crowns.',
  'The bridge was built in 1921 and carries nine thousand cars a day between the harbour and the old town.',
  'Copyright 2024 Vale Gazette. All rights reserved.',
].join('\n')

describe('summarise', () => {
  it('uses the stored reading of each sentence, without parsing any again', () => {
    const analysis = read(ARTICLE)
    const lede = analysis.sentences[0]?.text
    const readings = analysis.readings.map((reading, index) => ({ ...reading, boilerplate: index === 0 }))
    expect(wholeText(analysis).map(({ text }) => text)).toContain(lede)
    expect(wholeText({ ...analysis, readings }).map(({ text }) => text)).toEqual(
      analysis.sentences.slice(1).map(({ text }) => text),
    )
  })

  it('cuts one ranking: every longer summary includes the shorter ones, in text order', () => {
    for (let count = 1; count < 7; count += 1) {
      const [short, long] = [told(ARTICLE, count), told(ARTICLE, count + 1)]
      expect(long).toEqual(expect.arrayContaining(short))
      expect(long.map(text => ARTICLE.indexOf(text))).toEqual(
        long.map(text => ARTICLE.indexOf(text)).sort((a, b) => a - b),
      )
    }
  })

  it('never shows captions and boilerplate', () => {
    expect(told(ARTICLE, 7).join('\n')).not.toMatch(/Scroll|Copyright|rights reserved/u)
  })

  it('shows a sentence that opens with a pronoun or "but" only right after the one it leans on', () => {
    for (let count = 1; count <= 7; count += 1) {
      const text = told(ARTICLE, count).join('\n')
      expect(text).not.toMatch(/^(?:He|But)|(?<!for nothing\.\n)He said|(?<!was mended\.\n)But the/u)
    }
  })

  it.each(['declined to comment on the cracks', 'did not immediately respond to a letter', 'could not be reached'])(
    'tells last that somebody %s',
    silence => {
      const silent = `A spokesman for the harbour office of Port Vale and its bridges ${silence}.`
      const { sentences, ranking } = read(ARTICLE.replace('Scroll down for video', silent))
      const at = sentences.findIndex(({ text }) => text === silent)
      expect(at).toBeGreaterThan(0)
      expect(ranking.at(-1)).toBe(at)
    },
  )

  it('returns a short text whole', () => {
    const body = 'The harbour reopened. He was glad.'
    expect(told(body, 3)).toEqual(['The harbour reopened.', 'He was glad.'])
  })

  it('leaves credits and pleas to click out of a short text', () => {
    const body = 'By Mira Holt\nThe harbour reopened. He was glad.\nShare this article\nCopyright 2024 Vale Gazette.'
    expect(told(body, 2)).toEqual(['The harbour reopened.', 'He was glad.'])
  })

  it('ends a short text before a sentence that the source truncated', () => {
    const body = 'The harbour reopened on Friday. Engineers have asked the council to…\nContinue reading →'
    expect(told(body, 3)).toEqual(['The harbour reopened on Friday.'])
  })

  it('starts at the beginning if no sentence stands alone', () => {
    const body = 'He woke late. He went to the harbour. He saw the bridge. He was glad.'
    expect(told(body, 2)).toEqual(['He woke late.', 'He went to the harbour.'])
  })

  it('does not repeat itself while there is something else to say', () => {
    const body = `${ARTICLE}\nThe council of Port Vale closed the old harbour bridge on Friday, a spokesman said.`
    expect(told(body, 3).filter(text => text.includes('closed the old harbour bridge'))).toHaveLength(1)
  })

  it('summarises a language it has no rules for', () => {
    const body = [
      'Der Stadtrat von Vale sperrte am Freitag die alte Hafenbrücke, nachdem Ingenieure Risse in zwei Pfeilern fanden.',
      'Fotos: Hafenamt',
      'Die Reparatur der Pfeiler der Hafenbrücke soll neun Wochen dauern und zwei Millionen Kronen kosten.',
      'Die Brücke wurde 1921 gebaut und trägt täglich neuntausend Autos zwischen dem Hafen und der alten Stadt.',
      'Am Abend regnete es.',
    ].join('\n')
    expect(told(body, 2, 'de')).toContain(body.split('\n')[0])
  })

  it('ranks the first 400 sentences of a transcript, so that a long one takes no hour', () => {
    const body = Array.from({ length: 7_000 }, (_, at) => `Speaker ${at} told the council of plan ${at * 7}.`).join(
      '\n',
    )
    const { sentences, ranking } = read(body)
    expect(sentences).toHaveLength(7_000)
    expect(ranking.length).toBeGreaterThan(8)
    expect(Math.max(...ranking)).toBeLessThan(400)
  })

  it('ranks any text, without repeating or inventing an index', () => {
    const words = fc.constantFrom(
      'He',
      'But',
      'The',
      'harbour',
      'closed',
      '”',
      '"',
      'Vale',
      '.',
      '.\n',
      'video',
      '港',
      '3',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 80 }), fc.constantFrom('en', 'und'), (pieces, language) => {
        const body = pieces.join(' ')
        const { sentences, readings, ranking } = read(body, language)
        expect(new Set(ranking).size).toBe(ranking.length)
        expect(ranking.every(index => sentences[index] !== undefined)).toBe(true)
        for (const passage of summarise(body, { sentences, readings, ranking }, 3)) {
          expect(body.slice(passage.start, passage.end)).toBe(passage.text)
        }
      }),
    )
  })
})
