import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArticleId, HOUSE, TenantId } from '#core/ids.ts'
import { mcpOverHttp } from '#src/mcp/http.ts'
import { Told } from '#src/mcp/told.ts'
import { bringNews } from '#tests/support/news.ts'
import { commands, NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const ANNA = TenantId.parse('slack:T-ANNA')
const BERT = TenantId.parse('slack:T-BERT')

let desk: TestDesk
let answer: (request: Request) => Promise<Response>
beforeAll(async () => {
  desk = await openDesk()
  answer = mcpOverHttp({ bot: desk.bot, newsroom: desk.newsroom, commands, newId: desk.newsroom.newId })
  await bringNews(
    desk.store,
    NOW,
    ['date 2026-11-20 The zebra crossing is closed. “The zebra stays,” said Ada Zeb, the keeper of the zoo.'],
    ANNA,
  )
})
afterAll(() => desk.close())

async function connected(tenant: TenantId, name: string): Promise<Client> {
  const secret = await desk.newsroom.tokens.add(tenant, { name, by: 'mira' })
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StreamableHTTPClientTransport(new URL('http://desk.example/mcp'), {
    requestInit: { headers: { authorization: `Bearer ${secret}` } },
    fetch: (url, init) => answer(new Request(url, init)),
  })
  await client.connect(transport)
  return client
}

const text = (result: Awaited<ReturnType<Client['callTool']>>) => JSON.stringify(result.content)

describe('an assistant over HTTP', () => {
  it('is offered the read-only commands, with their own inputs', async () => {
    const client = await connected(HOUSE, 'lists')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).toSorted()).toEqual(
      ['ask', 'check', 'digest', 'find', 'latest', 'quotes', 'said', 'story', 'summary', 'trend'].toSorted(),
    )
    const check = tools.find(({ name }) => name === 'check')
    expect(Object.keys(check?.inputSchema.properties ?? {})).toEqual(['words', 'by'])
    expect(check?.inputSchema.required).toEqual(['words'])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
  })

  it('gets text, and every sentence with its source', async () => {
    const client = await connected(HOUSE, 'asks')
    const result = await client.callTool({ name: 'said', arguments: { person: 'Ingvild Sterner' } })
    expect(text(result)).toContain('I had one extra watchman, not two')
    const told = Told.parse(result.structuredContent)
    expect(told.sentences.length).toBeGreaterThan(1)
    const whole = told.sentences.filter(({ type, text }) => type === 'direct' && !text.includes('…'))
    expect(whole.length).toBeGreaterThan(0)
    for (const { text, receipt } of whole) {
      const article = await desk.newsroom.articles.get(HOUSE, ArticleId.parse(receipt.article))
      expect(article?.body.slice(receipt.start, receipt.end)).toBe(text)
    }
  })

  it('can check quotes', async () => {
    const client = await connected(HOUSE, 'checks')
    const result = await client.callTool({
      name: 'check',
      arguments: { words: 'We did hide anything from anybody', by: 'Hollvard' },
    })
    expect(Told.parse(result.structuredContent)).toMatchObject({ title: 'A “not” is missing' })
  })

  it('is told what is wrong with its question, and refused an unknown tool', async () => {
    const client = await connected(HOUSE, 'errs')
    const wrong = await client.callTool({ name: 'summary', arguments: { words: 'zeppelin xylophone' } })
    expect(Told.parse(wrong.structuredContent)).toMatchObject({ outcome: 'nothing', sentences: [] })
    const changing = client.callTool({ name: 'subscribe', arguments: { kind: 'briefing', when: 'daily 08:00' } })
    await expect(changing).rejects.toThrow(/subscribe/)
  })

  it("sees the articles of its token's tenant, and no others", async () => {
    const question = { words: 'The zebra stays' }
    const anna = await (await connected(ANNA, 'a')).callTool({ name: 'check', arguments: question })
    expect(Told.parse(anna.structuredContent)).toMatchObject({ title: 'Verbatim', sentences: [{ speaker: 'Ada Zeb' }] })
    const bert = await (await connected(BERT, 'b')).callTool({ name: 'check', arguments: question })
    expect(Told.parse(bert.structuredContent)).toMatchObject({ outcome: 'nothing', sentences: [] })
    expect(text(bert)).not.toContain('Ada Zeb')
  })

  it.each([
    ['without a token', {}],
    ['with a wrong one', { authorization: 'Bearer crier_nobody' }],
    ['with something else', { authorization: 'Basic bWlyYTpwYXNz' }],
  ])('is refused %s', async (_, headers) => {
    const response = await answer(new Request('http://desk.example/mcp', { method: 'POST', headers, body: '{}' }))
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('is refused with a revoked token', async () => {
    const client = await connected(HOUSE, 'leaves')
    expect(await desk.newsroom.tokens.remove(HOUSE, 'leaves')).toBe(true)
    await expect(client.listTools()).rejects.toThrow(/401|token|unauthori/i)
  })
})
