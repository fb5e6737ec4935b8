import { z } from 'zod'
import type { Deliver, Taken } from './delivery.ts'
import { BOT_USER, TEAM } from './emulated.ts'
import type { Emulated } from './emulated.ts'
import * as payloads from './payloads.ts'
import type { Scene } from './payloads.ts'
import type { Person } from './people.ts'
import type { Responses } from './responses.ts'

/** Who does something, and where; by default a member in the channel `desk`. */
export interface Where {
  readonly as?: Person
  readonly team?: string
  readonly channel?: string
  readonly thread?: string
  readonly enterprise?: string
  readonly isEnterpriseInstall?: boolean
  /** The same id again is a redelivery. */
  readonly id?: string
}

export interface HandsParts {
  readonly state: Emulated
  readonly responses: Responses
  readonly deliver: Deliver
  readonly desk: string
  readonly user: (name: Person) => string
}

interface Button {
  readonly action_id: string
  readonly value: string
}

const Trigger = z.object({ trigger_id: z.string() })
const Opened = z.object({ channel: z.object({ id: z.string() }) })

/** Everything that people on the loopback Slack can do with the app. */
export function handsOf({ state, responses, deliver, desk, user }: HandsParts) {
  let count = 0
  const ts = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`
  const threadOf = ({ thread }: Where) => (thread === undefined ? {} : { thread_ts: thread })

  async function scene(where: Where): Promise<Scene> {
    const { team = TEAM, channel = desk, as = 'member', enterprise, isEnterpriseInstall } = where
    return {
      team,
      channel,
      user: user(as),
      trigger: where.id ?? Trigger.parse(await state.call('views.generateTriggerId', { user_id: user(as) })).trigger_id,
      responseUrl: responses.url(team, channel, user(as)),
      ...(as === 'stranger' ? { userTeam: 'T0OTHER' } : {}),
      ...(enterprise === undefined ? {} : { enterprise }),
      ...(isEnterpriseInstall === undefined ? {} : { isEnterpriseInstall }),
    }
  }

  function happen(of: Scene, where: Where, event: Readonly<Record<string, unknown>>): Promise<Taken> {
    const id = where.id ?? `Ev${String(++count).padStart(8, '0')}`
    return deliver('events_api', payloads.eventOf(of, id, event))
  }

  return {
    /** A slash command as typed: `/summary harbour`. */
    async command(line: string, where: Where = {}): Promise<Taken> {
      const [, name = line, text = ''] = /^(\/\S+)\s*(.*)$/su.exec(line) ?? []
      return deliver('slash_commands', payloads.slashCommand(await scene(where), name, text), where.id)
    },
    async press(button: Button, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.buttonPress(await scene(where), button, where.thread))
    },
    async pressAtHome(button: Button, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.homePress(await scene(where), button))
    },
    /** Types into a field of an open form; the suggestions are the payload. */
    async suggest(option: string, typed: string, view: Record<string, unknown>, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.suggestion(await scene(where), option, typed, view))
    },
    async submit(view: Readonly<Record<string, unknown>>, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.viewSubmission(await scene(where), view))
    },
    async shortcut(callbackId: string, text: string, where: Where = {}): Promise<Taken> {
      return deliver('interactive', payloads.messageShortcut(await scene(where), callbackId, text))
    },
    async dm(text: string, where: Where = {}, more: Readonly<Record<string, unknown>> = {}): Promise<Taken> {
      const opened = await state.call('conversations.open', { users: user(where.as ?? 'member') })
      const channel = Opened.parse(opened).channel.id
      const of = await scene({ ...where, channel })
      const message = { type: 'message', channel, channel_type: 'im', user: of.user, text, ts: ts() }
      return happen(of, where, { ...message, ...threadOf(where), ...more })
    },
    async mention(text: string, where: Where = {}): Promise<Taken> {
      const of = await scene(where)
      const said = { type: 'app_mention', channel: of.channel, user: of.user, ts: ts(), ...threadOf(where) }
      return happen(of, where, { ...said, text: `<@${BOT_USER}> ${text}` })
    },
    /** Any other event. */
    async happen(event: Readonly<Record<string, unknown>>, where: Where = {}): Promise<Taken> {
      return happen(await scene(where), where, event)
    },
    /** Somebody allows the app at the "Add to Slack" URL; returns where the browser is redirected. */
    consent(authorizeUrl: string, team: string): URL {
      const asked = new URL(authorizeUrl).searchParams
      const back = new URL(asked.get('redirect_uri') ?? 'missing:redirect_uri')
      back.searchParams.set('code', `code-${team}`)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back
    },
  }
}
