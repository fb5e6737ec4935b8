import type { Answer, Asked, Bot, Fields, Request } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { languageFor } from '#languages/languages.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Person, Settings } from '#core/person.ts'
import type { Address, Asker } from '#core/place.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Audience, Reply, Inline } from '#core/asking/reply.ts'
import { linkReceipts } from '#core/asking/receipts.ts'
import { misspeltOption, readTyped } from '#core/asking/typed.ts'
import { cardsOf, optionsByName } from './cards.ts'
import { completionsFor } from './complete.ts'
import { expandFields, KEPT_OPTION, shortenActions } from './long-actions.ts'
import { parseInput } from './input.ts'
import { rememberNumbers, resolveNumbers } from './numbers.ts'
import { onceOnly } from './once.ts'
import { unknownCommand, unknownOption } from './misspelt.ts'
import { pastedQuestion, understand } from './plain.ts'
import { throttle } from './throttle.ts'
import { asOf } from './as-of.ts'
import { whereabouts } from './whereabouts.ts'
import { HOUSE, type TenantId } from '#core/ids.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_KEPT = 10_000

/**
 * Keeps the subscription of what somebody follows in the zone their platform reports, unless they set one themselves.
 * Checked on their requests: when the zone differs from the last one seen, and once a day.
 *
 * @returns a function to call on each request, with the platform's zone and the person's settings
 */
function zoneFollower(
  { people, subscriptions }: Pick<Newsroom, 'people' | 'subscriptions'>,
  now: () => number,
): (person: Person, zone: string | undefined, settings: Settings) => Promise<void> {
  const looked = new Map<string, { readonly zone: string; readonly at: number }>()
  return async (person, zone, settings) => {
    if (zone === undefined || settings.zone !== undefined) return
    const key = `${person.tenant} ${person.id}`
    const last = looked.get(key)
    if (last?.zone === zone && now() - last.at < DAY_MS) return
    if (looked.size >= MOST_KEPT) looked.clear()
    looked.set(key, { zone, at: now() })
    const order = await people.order(person)
    if (order && order.zone !== zone) await subscriptions.change(person.tenant, order.id, { zone })
  }
}

export interface BotParts {
  readonly commands: readonly Command[]
  readonly newsroom: Newsroom
  readonly now: () => Date
  /** The default zone of askers whose own is unknown. IANA name. */
  readonly zone: string
  /** Reports a bug, that is any error but a Refusal, with the reference the asker is shown. */
  readonly fault: (error: unknown, reference: string, command: string) => void
}

function audienceOf(
  asked: Asked,
  { command, fields }: { readonly command: Command; readonly fields: Fields },
): Audience {
  const share = String(fields['share'] ?? '').toLowerCase()
  // Plain words outside a direct message are a mention: asked in public, answered in public.
  const aloud = asked.kind === 'plain' || share === 'yes' || share === 'true'
  return command.sharing === 'shareable' && aloud ? 'everyone' : 'asker'
}

/** Request -> command -> answer, the same for every platform; the only place where errors become replies. */
export function makeBot({ commands, newsroom, now, zone, fault }: BotParts): Bot {
  const options = optionsByName(commands)
  /** Every option name of any command. */
  const settable = new Set(
    [...options.values()].flatMap(all => all.flatMap(({ name, hidden }) => (hidden ? [] : [name]))),
  )
  const cards = cardsOf(commands, options)
  const isNew = onceOnly(newsroom.memory, () => now().getTime())
  const shorten = (reply: Reply, { place, asker, dry }: Request): Promise<Reply> =>
    shortenActions(reply, place.tenant, personOf(place, asker), dry ?? newsroom.memory, newsroom.newId)
  const changed = new Map<TenantId, number>()
  const pace = throttle(() => now().getTime())
  const followZone = zoneFollower(newsroom, () => now().getTime())

  function readAsked(asked: Asked): { readonly command: Command; readonly fields: Fields } {
    const read = readCommand(asked)
    const question = pastedQuestion(read.command, read.fields, commands)
    const answers = question && commands.find(({ name }) => name === question.command)
    return answers && question.kind === 'fields' ? { command: answers, fields: question.fields } : read
  }

  function readCommand(asked: Asked): { readonly command: Command; readonly fields: Fields } {
    const meant = asked.kind === 'plain' ? understand(asked.text, commands) : asked
    const command = commands.find(command => command.name === meant?.command)
    if (!meant || !command) throw unknownCommand(meant, commands)
    const typable = [...(options.get(command.name) ?? []), KEPT_OPTION]
    if (meant.kind === 'fields') return { command, fields: meant.fields }
    const misspelt = asked.kind === 'typed' ? misspeltOption(meant.text, typable, settable) : undefined
    if (misspelt) throw unknownOption(command.name, misspelt, typable)
    return { command, fields: readTyped(meant.text, typable) }
  }

  async function run(
    { named = [], asker, place, direct, also, own, at, dry }: Request,
    { command, fields }: ReturnType<typeof readAsked>,
  ): Promise<Reply> {
    const allowed = place.tenant === HOUSE || also ? { ok: true as const } : pace(place.tenant, asker.id)
    if (!allowed.ok) {
      const whose = allowed.who === 'person' ? 'You have' : 'This workspace has'
      throw new Refusal(
        `${whose} asked a lot in the last minute. Please try again in ${Math.ceil(allowed.waitMs / 1000)} seconds.`,
      )
    }
    if (command.access === 'manager' && !asker.manager) {
      throw new Refusal(
        `/${command.name} is for those who manage this place. Ask one of them, or use it in a direct message.`,
      )
    }
    const memory = dry ?? newsroom.memory
    const whole = await expandFields(fields, place.tenant, memory)
    const resolved = await resolveNumbers(memory, place, asker, options.get(command.name) ?? [], whole)
    const input = parseInput(command, resolved)
    const person = personOf(place, asker)
    const settings = await newsroom.people.settings(person)
    if (dry && command.changes?.(input)) return wouldDo(command.name, whole)
    if (!dry) await followZone(person, asker.zone, settings)
    const reply = await command.run(
      {
        input,
        asker,
        place,
        direct,
        now: at ?? now(),
        named,
        zone: settings.zone ?? asker.zone ?? zone,
        language: settings.language ?? languageFor(asker.locale) ?? 'en',
        person,
        own: own ?? (() => directOnly(place, direct)),
        commands: cards,
      },
      { ...(at ? asOf(newsroom, at, settings.zone ?? asker.zone ?? zone) : newsroom), memory },
    )
    if (!dry && command.changes?.(input)) changed.set(place.tenant, (changed.get(place.tenant) ?? 0) + 1)
    // Of several asked together, the first is read first.
    if (!also) await rememberNumbers(memory, place, asker, reply)
    return dry ? reply : linkReceipts(reply, place.tenant, newsroom.receipts)
  }

  async function spoken(request: Request): Promise<Answer> {
    let meant: Answer['meant']
    try {
      const read = readAsked(request.asked)
      meant = { command: read.command.name, fields: read.fields }
      return {
        reply: await shorten(await run(request, read), request),
        audience: audienceOf(request.asked, read),
        meant,
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { reply: await shorten(refusal(error), request), audience: 'asker', ...(meant ? { meant } : {}) }
    }
  }

  function audience(asked: Asked): Audience {
    try {
      return audienceOf(asked, readAsked(asked))
    } catch {
      return 'asker'
    }
  }

  async function changes(asked: Asked, place: Address): Promise<boolean> {
    try {
      const { command, fields } = readAsked(asked)
      const whole = await expandFields(fields, place.tenant, newsroom.memory)
      return command.changes?.(parseInput(command, whole)) ?? false
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  }

  return {
    commands: cards,
    changes,
    changed: tenant => (changed.get(tenant) ?? 0) + (tenant === HOUSE ? 0 : (changed.get(HOUSE) ?? 0)),
    audience,
    async answer(request): Promise<Answer | undefined> {
      try {
        if (!request.dry && !(await isNew(request.place.tenant, request.id))) return undefined
        return await spoken(request)
      } catch (error) {
        const reference = newsroom.newId()
        fault(error, reference, request.asked.kind === 'plain' ? 'plain words' : request.asked.command)
        return { reply: apology(reference), audience: 'asker' }
      }
    },
    ...whereabouts(newsroom.tenants, now, error => fault(error, newsroom.newId(), 'where Crier is')),
    async isDelegate(tenant, person) {
      try {
        return await newsroom.delegates.has(tenant, person)
      } catch (error) {
        fault(error, newsroom.newId(), 'who may manage')
        return false
      }
    },
    async languageOf(asker, place) {
      const spoken = languageFor(asker.locale) ?? 'en'
      try {
        const { language } = await newsroom.people.settings(personOf(place, asker))
        return language ?? spoken
      } catch (error) {
        fault(error, newsroom.newId(), 'the language somebody is asked in')
        return spoken
      }
    },
    async complete({ command, option, typed, place }) {
      try {
        const completes = options.get(command)?.find(({ name }) => name === option)?.completes
        return completes ? await completionsFor(completes, typed, place, newsroom) : []
      } catch (error) {
        fault(error, newsroom.newId(), command)
        return []
      }
    },
  }
}

function personOf(place: Address, asker: Asker): Person {
  return { tenant: asker.tenant ?? place.tenant, id: asker.id }
}

/** Where a platform cannot open direct messages, only an existing one will do. */
function directOnly(place: Address, direct: boolean): Promise<Address> {
  if (direct) return Promise.resolve(place)
  return Promise.reject(new Refusal('News of what you follow comes in a direct message, so ask me there.'))
}

function refusal({ message, actions }: Refusal): Reply {
  const said = { kind: 'paragraph', text: [message] } as const
  return { outcome: 'nothing', blocks: actions.length > 0 ? [said, { kind: 'actions', actions }] : [said] }
}

function apology(reference: string): Reply {
  const sentence = `Something went wrong here; it is not your fault. Whoever runs Crier can look it up under ${reference}.`
  return { blocks: [{ kind: 'paragraph', text: [sentence] }] }
}

/** The reply in place of a change, in a dry run. */
function wouldDo(command: string, fields: Fields): Reply {
  const rest = Object.entries(fields)
    .map(([name, value]) => `${name}:${/^[^\s"]+$/u.test(String(value)) ? value : JSON.stringify(value)}`)
    .join(' ')
  const line: Inline = rest === '' ? { command } : { command, rest }
  return { outcome: 'answered', blocks: [{ kind: 'paragraph', text: ['This would run ', line, '.'] }] }
}
