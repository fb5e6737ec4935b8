import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Reply } from '#core/asking/reply.ts'
import { SpeakerKey } from '#core/ids.ts'
import type { DeskNames, Question } from '#ask/question.ts'
import { foldedWords } from '#text/terms.ts'
import { readQuestion } from '#ask/read-question.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const speaker = (name: string) => ({ key: SpeakerKey.parse(name.toLowerCase()), name })
const KNOWN: DeskNames = {
  publishers: ['Capewire', 'Port Courier'],
  authors: [],
  speakers: [speaker('Tobias Renn'), speaker('Anna Berg')],
}
const named = (name: string) => [expect.objectContaining({ name })]
const folded = (word: string) => foldedWords(word).join(' ')
const on = (day: string) => expect.objectContaining({ since: day, until: day })
const since = (day: string) => expect.objectContaining({ since: day })

describe('a question in another language is understood', () => {
  it.each<[string, Partial<Record<keyof Question, unknown>>]>([
    ['Was hat Tobias Renn über den Streik gesagt?', { kind: 'said', voices: named('Tobias Renn'), about: ['streik'] }],
    [
      'Hallo, wie viele Menschen wurden verletzt?',
      { kind: 'howmany', wanted: 'number', about: ['menschen', 'verletzt'] },
    ],
    ['Was gibt es Neues von Capewire seit Montag?', { kind: 'new', publisher: 'Capewire', days: since('2026-11-16') }],
    ['Was ist gestern passiert?', { kind: 'new', days: since('2026-11-22') }],
    ['Wer ist Anna Berg?', { kind: 'who', voices: named('Anna Berg') }],
    ['Und warum?', { kind: 'why', goesOn: true }],
    ['Qu’a dit Tobias Renn sur la grève ?', { kind: 'said', voices: named('Tobias Renn'), about: ['greve'] }],
    ['Pourquoi le pont est-il fermé ?', { kind: 'why', about: ['pont', 'ferme'] }],
    ['Quoi de neuf depuis lundi ?', { kind: 'new', days: since('2026-11-16') }],
    ['Qui a critiqué le maire ?', { kind: 'whosaid', about: ['maire'] }],
    ['¿Qué dijo Tobias Renn sobre la huelga?', { kind: 'said', voices: named('Tobias Renn'), about: ['huelga'] }],
    ['¿Cuántas personas resultaron heridas?', { kind: 'howmany', about: ['personas', 'heridas'] }],
    ['novedades de Capewire ayer', { kind: 'new', publisher: 'Capewire', days: since('2026-11-22') }],
    ['O que disse Tobias Renn sobre a greve?', { kind: 'said', voices: named('Tobias Renn'), about: ['greve'] }],
    ['Quando foi fechada a ponte?', { kind: 'when', about: ['fechada', 'ponte'] }],
    ['Co powiedział Tobias Renn o strajku?', { kind: 'said', voices: named('Tobias Renn'), about: ['strajku'] }],
    ['Dlaczego most jest zamknięty?', { kind: 'why', about: ['most', 'zamkniety'] }],
    ['Co nowego od poniedziałku?', { kind: 'new', days: since('2026-11-16') }],
    ['Хто розкритикував мера?', { kind: 'whosaid', about: ['мера'] }],
    ['Що нового за останні три дні?', { kind: 'new', days: since('2026-11-20') }],
    ['O czym mówił Tobias Renn?', { kind: 'said', voices: named('Tobias Renn') }],
    ['Z kim rozmawiał burmistrz?', { kind: 'who', wanted: 'person', about: ['rozmawial', 'burmistrz'] }],
    ['W którym roku zbudowano most?', { kind: 'when', wanted: 'date', about: ['zbudowano', 'most'] }],
    ['W jakim mieście zamknięto szkołę?', { kind: 'where', wanted: 'place' }],
    ['Przez ile dni strajkowali kolejarze?', { kind: 'when', wanted: 'duration' }],
    ['Ile kosztował remont?', { kind: 'howmany', wanted: 'money', about: ['remont'] }],
    ['Co nowego po środzie?', { kind: 'new', days: since('2026-11-18') }],
    ['Co się stało w zeszłą sobotę?', { kind: 'new', days: on('2026-11-21') }],
    ['Co nowego przez ostatnie dwa tygodnie?', { kind: 'new', days: since('2026-11-09') }],
    ['Co się wydarzyło dwa dni temu?', { kind: 'new', days: on('2026-11-21') }],
    ['Про що говорив Tobias Renn?', { kind: 'said', voices: named('Tobias Renn') }],
    ['Від кого залежить рішення?', { kind: 'who', wanted: 'person', about: ['залежить', 'рішення'].map(folded) }],
    ['У якому році збудували міст?', { kind: 'when', wanted: 'date' }],
    ['У якому місті закрили школу?', { kind: 'where', wanted: 'place' }],
    ['Скільки днів страйкували залізничники?', { kind: 'when', wanted: 'duration' }],
    ['Що нового з вівторка?', { kind: 'new', days: since('2026-11-17') }],
    ["Що сталося минулої п'ятниці?", { kind: 'new', days: on('2026-11-20') }],
    ['Що сталося два дні тому?', { kind: 'new', days: on('2026-11-21') }],
  ])('%s', (words, meant) => {
    expect(readQuestion(words, KNOWN, NOW, 'UTC')).toMatchObject(meant)
  })

  it.each(['was the ferry burning?', 'who is la Barbera?', 'die hard', 'on a ferry in a fire'])(
    '%s is English after all',
    words => {
      expect(readQuestion(words, KNOWN, NOW, 'UTC').about).not.toContain('was')
      expect(readQuestion(words, KNOWN, NOW, 'UTC').kind).toMatch(/yesno|who|about/u)
    },
  )
})

const ARTICLES: readonly (readonly [string, string])[] = [
  [
    'Talbote',
    'Die Orrinbrücke in Harrow ist seit Dienstag gesperrt, weil ein Tragseil gerissen ist. Bei dem Unglück wurden 17 Menschen verletzt, drei davon schwer. „Wir hätten die Seile im Frühjahr tauschen müssen“, sagte Greta Lindner, die Leiterin des Bauamts. Der Verkehr wird über Orley umgeleitet.',
  ],
  [
    'La Vallée',
    'La digue de Morvan a cédé dans la nuit de lundi, et 240 familles ont été évacuées vers un gymnase. « Nous avions demandé des travaux depuis deux ans », a déclaré Claire Dumas, maire de la commune. Les écoles restent fermées jusqu’à vendredi.',
  ],
  [
    'El Faro',
    'El mercado central de Almera cerró el lunes porque el techo se hundió tras la tormenta. Hubo 9 heridos, todos vendedores. «Avisamos del peligro en marzo», dijo Lucía Ferrer, portavoz de los comerciantes. La alcaldía promete abrir un mercado provisional.',
  ],
  [
    'O Porto',
    'O teatro municipal de Viseira foi fechado na terça-feira porque a polícia encontrou fios queimados no palco. Cerca de 400 espectadores deixaram a sala sem ferimentos. “Ninguém nos avisou do risco”, disse Rui Tavares, diretor do teatro.',
  ],
  [
    'Echo Doliny',
    'Tunel kolejowy pod Zawilą zamknięto w środę, ponieważ woda zalała tory. Ewakuowano 85 pasażerów, nikt nie został ranny. „Pompy nie działały od tygodnia” – powiedziała Anna Maj, rzeczniczka kolei.',
  ],
  [
    'Долина',
    'Міст у Заріччі закрито з вівторка, бо тріснула опора. Постраждали 12 людей. «Ми попереджали про небезпеку ще навесні», — сказала Олена Коваль, директорка дорожньої служби. Рух спрямували через Вільне.',
  ],
]

describe('on articles in that language it is answered with their own sentences', () => {
  let folder: string
  let desk: TestDesk
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crier-abroad-'))
    for (const [index, [source, body]] of ARTICLES.entries()) {
      const url = `https://outlet${index}.example/news`
      await writeFile(join(folder, `${index}.txt`), `source: ${source}\nurl: ${url}\ndate 2026-11-18 ${body}\n`)
    }
    desk = await openDesk([folder])
  })
  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true })
  })

  const runs = (text: Extract<Block, { kind: 'paragraph' }>['text']): string =>
    text.map(run => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')
  const first = ({ blocks }: Reply): string => {
    const [block] = blocks
    if (block?.kind === 'quote') return `${block.text} ${block.speaker ?? ''}`
    if (block?.kind === 'list') return block.items.map(({ text }) => runs(text)).join('\n')
    return block?.kind === 'paragraph' || block?.kind === 'note' ? runs(block.text) : ''
  }

  it.each([
    ['Wie viele Menschen wurden verletzt?', '17 Menschen'],
    ['Warum ist die Orrinbrücke gesperrt?', 'Tragseil gerissen'],
    ['Was hat Greta Lindner über die Seile gesagt?', 'im Frühjahr tauschen'],
    ['Combien de familles ont été évacuées ?', '240 familles'],
    ['Qu’a dit Claire Dumas sur les travaux ?', 'depuis deux ans'],
    ['¿Por qué cerró el mercado?', 'techo se hundió'],
    ['¿Qué dijo Lucía Ferrer?', 'peligro en marzo'],
    ['Por que foi fechado o teatro municipal?', 'fios queimados'],
    ['O que disse Rui Tavares sobre o risco?', 'Ninguém nos avisou'],
    ['Dlaczego zamknięto tunel?', 'woda zalała tory'],
    ['Co powiedziała Anna Maj?', 'Pompy nie działały'],
    ['Чому закрито міст?', 'тріснула опора'],
    ['Що сказала Олена Коваль?', 'попереджали про небезпеку'],
    ['Ilu pasażerów ewakuowano z tunelu?', '85 pasażerów'],
    ['Co się stało z tunelem w Zawili?', 'woda zalała tory'],
    ['Co powiedziała Anna Maj o pompach?', 'Pompy nie działały'],
    ['Що сталося з мостом?', 'Міст у Заріччі закрито'],
    ['Скільки людей постраждало на мості?', '12 людей'],
    ['Що сказала Олена Коваль про небезпеки?', 'попереджали про небезпеку'],
  ])('%s', async (question, words) => {
    const { reply } = await desk.ask(question, { direct: true })
    expect(first(reply)).toContain(words)
    expect(reply.outcome).toBe('answered')
  })

  it.each(['Wie viele Elefanten wurden verletzt?', 'Pourquoi la centrale nucléaire de Gravel est-elle arrêtée ?'])(
    '%s is not answered by them, and the answer says so',
    async question => {
      expect((await desk.ask(question, { direct: true })).reply.outcome).not.toBe('answered')
    },
  )
})
