import winkNLP from 'wink-nlp'
import type { ItemSentence, ItsFunction, PartOfSpeech } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { analyse } from '#text/analyse.ts'
import { quotesOf } from '#text/quotes.ts'
import { sentencesOf } from '#text/sentences.ts'

/** Unmeasured runs to warm up the compiler. */
const WARM_UP = 3
const RUNS = 3

/** Seconds of processor time per call, the best of a few after a warm-up. */
function seconds(read: () => void): number {
  for (let i = 0; i < WARM_UP; i++) read()
  const taken = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    read()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return Math.min(...taken)
}

/** Articles per second in which Crier, and wink-nlp with cue verbs, find who said what; nothing else is analysed. */
export function paces(texts: readonly string[]): { readonly crier: number; readonly wink: number } {
  const crier = seconds(() => {
    for (const body of texts) quotesOf(body, sentencesOf(body), 'en')
  })
  const read = winkWithCues()
  const wink = seconds(() => {
    for (const body of texts) read(body)
  })
  return { crier: texts.length / crier, wink: texts.length / wink }
}

/**
 * The obvious first attempt with wink-nlp: sentences with a verb of saying, a name or pronoun beside it, and the rest
 * as what was said.
 */
function winkWithCues(): (body: string) => number {
  const nlp = winkNLP(model)
  const its: { readonly pos: ItsFunction<PartOfSpeech> } = nlp.its
  nlp.learnCustomEntities([{ name: 'cue', patterns: ['[said|says|told|added|wrote|announced|warned|argued|claimed]'] }])
  return body => {
    let found = 0
    nlp
      .readDoc(body)
      .sentences()
      .each((sentence: ItemSentence) => {
        const cues = sentence.customEntities().out()
        const tags = sentence.tokens().out(its.pos)
        if (cues.length > 0 && tags.some((tag: string) => tag === 'PROPN' || tag === 'PRON'))
          found += sentence.out().length
      })
    return found
  }
}

const SHAPES: Readonly<Record<string, (times: number) => string>> = {
  'one sentence after another': times =>
    'Ana Berg said the ferry, which is old, would stop in May. It was late. '.repeat(times),
  'one long sentence': times =>
    `Ana Berg said ${'the ferry would stop, and he added that it was old, and '.repeat(times)}`,
  'open quotation marks': times => '“He said '.repeat(times * 4),
  'quotations without words between': times => '“Yes,” “no,” '.repeat(times * 4),
  'paragraphs of a quotation': times => '“It was late, and the boat had gone.\n\n'.repeat(times * 2),
  'many people': times =>
    Array.from(
      { length: times },
      (_, i) => `Ana Berg${String.fromCodePoint(97 + (i % 26))}o${i} said it rained. She said so.`,
    ).join('\n'),
  commas: times => 'he, she, '.repeat(times * 6),
  capitals: times => 'Berg Of The Old '.repeat(times * 4),
  'a transcript': times => 'BERG: We will go on.\nQ: Why?\nA: Because.\n'.repeat(times * 2),
}
const LENGTH = 150

/** How many times longer a fourfold text takes, for the worst of several shapes of text. */
export function growth(): { readonly worst: number; readonly shape: string } {
  const grown = Object.entries(SHAPES).map(([shape, write]) => {
    const [short, long] = [write(LENGTH), write(LENGTH * 4)]
    return { shape, worst: seconds(() => void analyse({ body: long })) / seconds(() => void analyse({ body: short })) }
  })
  return grown.toSorted((a, b) => b.worst - a.worst)[0] ?? { worst: 0, shape: 'none' }
}
