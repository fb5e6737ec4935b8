import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Reply } from '#core/asking/reply.ts'
import { SpeakerKey } from '#core/ids.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { ANSWERED, SHOWN } from './answers.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const runs = (text: Extract<Block, { kind: 'paragraph' }>['text']): string =>
  text.map(run => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')

function said(block: Block): string {
  if (block.kind === 'quote') return `${block.text} ${block.speaker ?? ''}`
  if (block.kind === 'paragraph' || block.kind === 'note' || block.kind === 'heading') return runs(block.text)
  if (block.kind === 'list') return block.items.map(({ text, detail = [] }) => runs([...text, ...detail])).join('\n')
  return ''
}

async function asked(question: string): Promise<Reply> {
  return (await desk.ask(question, { direct: true })).reply
}

const first = ({ blocks }: Reply): string =>
  said(blocks.find(({ kind }) => kind === 'paragraph' || kind === 'quote' || kind === 'list') ?? { kind: 'divider' })
const whole = ({ title = '', blocks }: Reply): string => [title, ...blocks.map(said)].join('\n')

describe('a question on the shipped articles', () => {
  it.each(ANSWERED)('%s', async (question, words) => {
    const reply = await asked(question)
    expect(first(reply)).toContain(words)
    expect(reply.outcome).toBe('answered')
  })

  it.each(SHOWN)('%s: among the sentences shown', async (question, words) => {
    const reply = await asked(question)
    expect(whole(reply)).toContain(words)
    expect(reply.outcome).toBe('answered')
  })

  it('is answered with verbatim sentences, at most five', async () => {
    const { blocks } = await asked('how many people were on board the Linnea Skar?')
    const sentences = blocks.filter(({ kind }) => kind === 'paragraph').map(said)
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.length).toBeLessThanOrEqual(5)
    const articles = await desk.newsroom.asking.texts((await house()).tenant, { groups: [], limit: 100 })
    for (const sentence of sentences) {
      expect(articles.some(({ article }) => article.body.includes(sentence))).toBe(true)
    }
  })

  it.each([
    ['did anyone resign?', 'offered to resign', 'third row'],
    ['does captain Sterner confirm what the owner says about the watchmen', 'Sterner', 'tow was fast'],
    ['why was the lock not checked before the flood', 'lock', 'lashing strap'],
  ])('%s: leaves out other stories that share a word with it', async (question, words, elsewhere) => {
    const told = whole(await asked(question))
    expect(told).toContain(words)
    expect(told).not.toContain(elsewhere)
  })

  it('about a publisher shows only its articles', async () => {
    const reply = await asked('latest from Capewire')
    expect(reply.outcome).toBe('answered')
    const items = reply.blocks.flatMap(block => (block.kind === 'list' ? block.items : []))
    expect(items.length).toBeGreaterThan(3)
    for (const { text } of items) expect(runs(text)).toContain('Capewire')
    expect(reply.title).toBe('New from Capewire')
  })

  it('about what is new has a heading per day, newest first', async () => {
    const reply = await asked('what is new since Thursday?')
    const days = reply.blocks.flatMap(block => (block.kind === 'heading' ? [runs(block.text)] : []))
    expect(reply.title).toBe('New since Thursday')
    expect(days).toEqual(['Yesterday', 'Saturday', 'Friday', 'Thursday'])
    const numbers = reply.blocks.flatMap(block =>
      block.kind === 'list' ? block.items.map(({ number }) => number) : [],
    )
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('about two voices has both names above it, and each statement under its day and outlet', async () => {
    const reply = await asked('what do van der Ploeg and Lisberg say about automation?')
    expect(reply.title).toBe('Renske van der Ploeg, Håkon Lisberg')
    const kinds = reply.blocks.map(({ kind }) => kind)
    expect(kinds.indexOf('heading')).toBeLessThan(kinds.findIndex(kind => kind === 'quote' || kind === 'paragraph'))
    const heading = reply.blocks.find(({ kind }) => kind === 'heading')
    expect(heading && said(heading)).toMatch(/^\d+.November\u00a0· (?:Halvern Post|Capewire|Port Courier)$/u)
  })

  it.each([
    ['who is Brehm', 'Karl-Otto Brehm'],
    ['Brehm', 'Karl-Otto Brehm'],
    ['who is the energy minister?', 'Leopold Hagen-Ruiz'],
    ['who is the coastguard spokesman', 'Jonas Tielemark'],
  ])('%s shows the card of %s', async (question, name) => {
    const reply = await asked(question)
    expect(reply.title).toBe(name)
    expect(reply.blocks.some(block => block.kind === 'quote')).toBe(true)
  })

  it('about a shared surname shows whoever is quoted most, and mentions the others', async () => {
    const { blocks } = await asked('who is Brehm')
    expect(blocks.map(said)).toContain('Others of that name: Katrin Brehm (daughter and campaign manager)')
  })

  it.each([
    ['why did the ferry burn', 'cooling unit'],
    ['who won the half marathon?', 'Wendmoor'],
    ['when does the new mayor start the job', '1 January'],
  ])('%s: among the sentences shown', async (question, words) => {
    const reply = await asked(question)
    expect(whole(reply)).toContain(words)
    expect(reply.outcome).toBe('answered')
  })

  it.each(['who won the football world cup', 'who won the nobel peace prize this year', 'who is the king of Lethmark'])(
    '%s: not answered, however much else is known',
    async question => {
      expect((await asked(question)).outcome).not.toBe('answered')
    },
  )

  it('about a thing by name lists every article that names it', async () => {
    const reply = await asked('articles about the Linnea Skar')
    const items = reply.blocks.flatMap(block => (block.kind === 'list' ? block.items : []))
    expect(items.length).toBeGreaterThan(4)
  })

  it('about a day on which nothing was published says so', async () => {
    expect((await asked('what happened today')).outcome).not.toBe('answered')
  })

  it.each([
    ['why did the ferry burn', 'cooling unit'],
    ['Tobias Renn', 'Renn'],
  ])('%s tells of %s', async (question, words) => {
    expect(whole(await asked(question))).toContain(words)
  })

  it('shows statements as every other answer does, with the speaker first', async () => {
    const { blocks } = await asked('what did Tobias Renn say about the strike?')
    const statements = blocks.filter(block => block.kind === 'quote')
    expect(statements.length).toBeGreaterThan(1)
    const { items } = await desk.newsroom.quotes.find((await house()).tenant, {
      speaker: SpeakerKey.parse('tobias renn'),
      limit: 20,
      offset: 0,
    })
    const known = items.map(cited => quoteBlock(cited, { now: NOW }))
    for (const statement of statements) expect(known).toContainEqual(statement)
  })

  it.each(['Tobias Renn', 'who is Tobias Renn?', 'tell me about Renn'])(
    '%s is a card of the person: role, introduction, latest statements with their topics, and Follow',
    async question => {
      const { title, outcome, blocks } = await asked(question)
      expect([title, outcome]).toEqual(['Tobias Renn', 'answered'])
      expect(blocks[0]).toMatchObject({
        kind: 'note',
        text: [expect.stringMatching(/^Transport Minister\u00a0· in \d articles/u)],
      })
      expect(blocks[1]).toMatchObject({ kind: 'paragraph', text: [expect.stringContaining('Tobias Renn')] })
      const statements = blocks.filter(block => block.kind === 'quote')
      expect(statements.length).toBeGreaterThan(1)
      expect(statements.every(({ speaker }) => speaker === 'Renn')).toBe(true)
      expect(runs(statements[0]?.detail ?? [])).toContain('Phantom freight train')
      expect(blocks.at(-1)).toMatchObject({
        kind: 'actions',
        actions: [{ command: 'follow', input: { what: 'Tobias Renn', as: 'person' } }, { command: 'said' }],
      })
    },
  )

  it('shows a story day by day, with days and outlets, nothing in bold, and one list to open an article from', async () => {
    const { title, blocks } = await asked('timeline of the port strike')
    expect(title).toBe('Port strike, day by day')
    const lists = blocks.filter(block => block.kind === 'list')
    expect(lists.map(({ unnumbered }) => unnumbered)).toEqual([true])
    const items = lists.flatMap(list => list.items)
    expect(items.every(({ action }) => action === undefined)).toBe(true)
    expect(runs(items[0]?.text ?? [])).toMatch(/^20\u00a0Oct\u00a0· .+\u00a0· Port Courier$/u)
    expect(JSON.stringify(items)).not.toContain('"strong"')
    const choice = blocks.flatMap(block => (block.kind === 'actions' ? (block.choose?.options ?? []) : []))
    expect(choice.map(({ command }) => command)).toEqual(items.map(() => 'summary'))
  })

  it('names the speaker of each quotation when two people are compared', async () => {
    const { blocks } = await asked('what do van der Ploeg and Lisberg say about automation?')
    const direct = blocks.flatMap(block => (block.kind === 'quote' && block.type === 'direct' ? [block] : []))
    expect(direct.length).toBeGreaterThan(0)
    for (const { speaker, titled } of direct)
      expect([speaker, titled]).toEqual([expect.stringMatching(/Ploeg|Lisberg/u), undefined])
  })

  it.each(['velsund', 'Velsund Terminals', 'strike'])('%s is not a person, and gets no card', async question => {
    expect((await asked(question)).title).toBeUndefined()
  })

  it.each([
    ['how many articles about the strike', 'how many articles about *strike*'],
    ['who criticised the mayor?', 'who *criticised the mayor*'],
    ['what did Renn say about the strike since monday?', 'statements of Tobias Renn about *strike* since Monday'],
    ['hey, how many peopel were hurt?', 'how many peopel were hurt, taken as *people*'],
    ['latest from Capewire', 'what is new from Capewire'],
    ['ferry fire', 'anything about *ferry fire*'],
  ])('%s says how it was understood: %s', async (question, words) => {
    const notes = (await asked(question)).blocks.flatMap(block =>
      block.kind === 'note'
        ? [block.text.map(run => (typeof run === 'object' && 'strong' in run ? `*${run.text}*` : runs([run]))).join('')]
        : [],
    )
    expect(notes.map(note => note.replace(/\u00a0· \d+ articles, up to .*$/u, ''))).toContain(`Read as: ${words}`)
  })

  it.each(['/summary', '/find', '/said', '/quotes'])('is answered in %s too', async command => {
    const plain = await asked('how many babies died of whooping cough?')
    const { reply } = await desk.ask(`${command} how many babies died of whooping cough?`, { direct: true })
    expect(reply).toEqual(plain)
  })

  it('that counts articles is answered with their number, and the articles behind it', async () => {
    const reply = await asked('how many articles about the strike')
    const list = reply.blocks.find(block => block.kind === 'list')
    expect(list?.items.length).toBeGreaterThan(3)
    expect(first(reply)).toBe(`${list?.items.length} articles`)
    expect(whole(reply)).toContain('Dockers return to Velsund quays')
    expect(first(await asked('how many stories from Capewire?'))).toMatch(/^\d+ articles$/u)
  })

  it('about who criticised somebody shows the critics first, never the one criticised', async () => {
    expect(first(await asked('who criticised the minister?'))).toMatch(/Marianne Fjell/u)
    expect(first(await asked('who criticised the delay?'))).toMatch(/Hanneke de Ruyter/u)
    const mayor = await asked('who criticised the mayor?')
    expect(mayor.outcome).toBe('answered')
    expect(first(mayor)).toMatch(/forgive a mayor/u)
    expect(whole(mayor)).not.toMatch(/Pinheiral|choice of date|mocked the plan/u)
    expect((await asked('who praised the coastguard cutter?')).outcome).not.toBe('answered')
  })

  it.each(['bitcoin price right now?', 'how do I reset my password', 'who painted the Mona Lisa'])(
    '%s is not in any article, and the answer says so',
    async question => {
      const reply = await asked(question)
      expect(reply.outcome).not.toBe('answered')
      expect(first(reply)).toBe('No article here says.')
    },
  )

  it('that only says thanks is answered politely', async () => {
    const { blocks } = await asked('thanks')
    expect(blocks).toEqual([{ kind: 'paragraph', text: ['You are welcome.'] }])
  })

  it('can refer to what was shown, by the same person in the same place', async () => {
    const asker = { id: 'somebody', manager: false }
    const place = { platform: 'test', tenant: (await house()).tenant, channel: 'D1' }
    const ask = async (question: string) => (await desk.ask(question, { asker, place, direct: true })).reply
    await ask('what did Tobias Renn say about the trains?')
    expect(whole(await ask('and about the strike?'))).toContain('1974 law')
    expect(whole(await asked('and about the strike?'))).not.toContain('Tobias Renn of')
  })

  it('asking for more shows what comes next, until nothing is left', async () => {
    const asker = { id: 'curious', manager: false }
    const place = { platform: 'test', tenant: (await house()).tenant, channel: 'D2' }
    const ask = async (question: string) => (await desk.ask(question, { asker, place, direct: true })).reply
    const seen = new Set<string>()
    let reply = await ask('what did Tobias Renn say about the strike?')
    for (let times = 0; times < 60 && reply.outcome === 'answered'; times += 1) {
      const shown = reply.blocks.filter(({ kind }) => kind === 'quote' || kind === 'paragraph').map(said)
      expect(shown.filter(words => seen.has(words))).toEqual([])
      for (const words of shown) seen.add(words)
      reply = await ask('more')
    }
    expect(seen.size).toBeGreaterThan(4)
  })
})

async function house() {
  const { HOUSE } = await import('#core/ids.ts')
  return { tenant: HOUSE }
}
