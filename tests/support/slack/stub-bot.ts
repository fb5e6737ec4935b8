import type { Answer, Asked, Bot, CommandCard, Request } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import { languageFor } from '#languages/languages.ts'
import type { Option } from '#core/asking/options.ts'
import type { Asker } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'

const WORDS: Option = {
  name: 'words',
  description: 'What to look for',
  type: 'string',
  required: true,
  positional: true,
  hidden: false,
}

const option = (name: string, more: Partial<Option> = {}): Option => ({
  ...WORDS,
  name,
  description: `The ${name}`,
  required: false,
  positional: false,
  ...more,
})

/** Cards like those of the real commands, for an adapter's own tests. */
export const CARDS: readonly CommandCard[] = [
  card('summary', [WORDS, option('length', { choices: ['short', 'normal', 'long'] })]),
  card('said', [option('person', { required: true, completes: 'speaker' }), option('about'), option('since')]),
  { ...card('latest', [option('topic', { positional: true })]), home: true },
  card('quotes', [option('words', { positional: true })]),
  {
    ...card('subscribe', [
      option('kind', { required: true, positional: true, completes: 'kind', choices: ['briefing', 'headlines'] }),
      option('when', { required: true, positional: true }),
      option('zone', { completes: 'zone' }),
      option('pages', { type: 'integer' }),
      option('quiet', { type: 'boolean' }),
    ]),
    access: 'manager',
    sharing: 'private',
  },
  { ...card('crier', []), sharing: 'private' },
]

function card(name: string, options: readonly Option[]): CommandCard {
  return { name, description: `About ${name}`, access: 'anyone', sharing: 'shareable', options, examples: [name] }
}

/** A bot that records what it is asked, once per id, and answers by repeating it. */
export class StubBot implements Bot {
  readonly commands = CARDS
  readonly heard: Request[] = []
  readonly #ids = new Set<string>()
  /** The answer; by default a line with the question. */
  reply: (request: Request) => Reply | Promise<Reply> = ({ asked }) => ({
    blocks: [{ kind: 'paragraph', text: [`You asked ${JSON.stringify(asked)}`] }],
  })
  toEveryone: (asked: Asked) => boolean = asked => /share/.test(JSON.stringify(asked))

  changes() {
    return Promise.resolve(false)
  }

  changed() {
    return 0
  }

  audience(asked: Asked) {
    return this.toEveryone(asked) ? ('everyone' as const) : ('asker' as const)
  }

  async answer(request: Request): Promise<Answer | undefined> {
    if (this.#ids.has(request.id)) return undefined
    this.#ids.add(request.id)
    this.heard.push(request)
    return { reply: await this.reply(request), audience: this.audience(request.asked) }
  }

  /** The people appointed as managers. */
  readonly delegates = new Set<string>()

  async isDelegate(tenant: TenantId, person: string): Promise<boolean> {
    return this.delegates.has(`${tenant} ${person}`)
  }

  async languageOf(asker: Asker) {
    return languageFor(asker.locale) ?? 'en'
  }

  /** The workspaces Crier was removed from. */
  readonly gone: TenantId[] = []

  async left(tenant: TenantId): Promise<boolean> {
    this.gone.push(tenant)
    return true
  }

  /** The workspaces it joined, and those it heard from, in order. */
  readonly came: TenantId[] = []
  readonly lively: TenantId[] = []

  async joined(tenants: readonly TenantId[]): Promise<void> {
    this.came.push(...tenants)
  }

  async seen(tenant: TenantId): Promise<boolean> {
    this.lively.push(tenant)
    return false
  }

  async complete({ option, typed }: { readonly option: string; readonly typed: string }) {
    return [1, 2].map(n => ({ label: `${option} ${typed} ${n}`, value: `${typed}-${n}` }))
  }
}
