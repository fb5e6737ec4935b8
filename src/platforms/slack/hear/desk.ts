import type { Answer, Asked, Bot, Named } from '#core/asking/adapter.ts'
import type { Address } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Log } from '#core/log.ts'
import type { AskerQuery, Askers } from './asker.ts'
import { channelOf } from '../channel.ts'
import { faultText } from '../log.ts'
import { pack } from '../render/pack.ts'
import { render } from '../render/render.ts'
import type { Spell } from '../render/rich-text.ts'
import { say } from './say.ts'
import type { Listener } from './say.ts'
import type { Installed } from '../installs/tenant.ts'
import { tenantOf } from '../installs/tenant.ts'
import type { UnderWay } from '../../kit/under-way.ts'

/** Something a person did on Slack, already acknowledged. */
export interface SlackAsking {
  /** Slack's own id for it, the same when redelivered. */
  readonly id: string
  readonly asked: Asked
  readonly from: Installed
  readonly to: Listener
  /** People named in it. */
  readonly named?: readonly Named[]
}

export interface SlackDesk extends Askers {
  readonly bot: Bot
  readonly spell: Spell
  readonly underWay: UnderWay
  readonly now: () => Date
  readonly log: Log
}

const SORRY: Reply = {
  blocks: [{ kind: 'paragraph', text: ['Slack did not take the answer. Please ask again in a minute.'] }],
}

/**
 * Passes what was heard to the bot and says its answer. Never throws: the person gets a sentence, the log the error.
 */
export async function attend(desk: SlackDesk, heard: SlackAsking): Promise<void> {
  await desk.underWay.run(async () => {
    try {
      const answer = await ask(desk, heard)
      if (answer) await tell(desk, heard.to, answer)
    } catch (error) {
      desk.log.error({ channel: heard.to.channel, error: faultText(error) }, 'an answer could not be shown on Slack')
      await tell(desk, heard.to, { reply: SORRY, audience: 'asker' }).catch((again: unknown) => {
        desk.log.warn({ error: faultText(again) }, 'nor could the person be told so on Slack')
      })
    }
  })
}

/** Says an answer, rendered for Slack. */
export async function tell({ spell, now, log }: SlackDesk, to: Listener, { reply, audience }: Answer): Promise<void> {
  await say(to, pack(render(reply, spell)), audience, now, log)
}

async function ask(
  { bot, asker }: SlackDesk,
  { id, asked, from, to, named = [] }: SlackAsking,
): Promise<Answer | undefined> {
  const query: AskerQuery = { user: to.user, installation: installedIn(from), client: to.client }
  const own = async () => placeOf(from, { channel: await channelOf(to.client, to.user) })
  return bot.answer({ id, named, asked, asker: await asker(query), place: placeOf(from, to), direct: to.direct, own })
}

/** The place of a conversation: the channel rather than a thread, since subscriptions belong to the channel. */
export function placeOf(from: Installed, { channel }: Pick<Listener, 'channel'>): Address {
  return { platform: 'slack', tenant: tenantOf(from), channel }
}

export function installedIn(from: Installed): string {
  return tenantOf(from).replace(/^slack:/, '')
}
