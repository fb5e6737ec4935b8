import type { Answer, Asked, Bot } from '#core/adapter.ts'
import type { Address } from '#core/place.ts'
import type { AskerQuery, askers } from './asker.ts'
import type { Log } from '#core/log.ts'
import { told } from './log.ts'
import { pack } from './pack.ts'
import { render } from './render.ts'
import type { Spell } from './rich-text.ts'
import { say, sayFailed } from './say.ts'
import type { Listener } from './say.ts'
import type { Installed } from './tenant.ts'
import { tenantOf } from './tenant.ts'
import type { UnderWay } from './under-way.ts'

/** Something a person did on Slack, already acknowledged. */
export interface Heard {
  /** Slack's own id of it, the same when it is delivered again. */
  readonly id: string
  readonly asked: Asked
  readonly from: Installed
  readonly to: Listener
}

export interface Desk {
  readonly bot: Bot
  readonly spell: Spell
  readonly asker: ReturnType<typeof askers>
  readonly underWay: UnderWay
  readonly now: () => Date
  readonly log: Log
}

/** Takes what was heard to the bot and says its answer. Never throws: the person gets a sentence, the log the error. */
export async function attend(desk: Desk, heard: Heard): Promise<void> {
  await desk.underWay.run(async () => {
    try {
      const answer = await ask(desk, heard)
      if (answer) await say(heard.to, pack(render(answer.reply, desk.spell)), answer.audience, desk.now, desk.log)
    } catch (error) {
      await sayFailed(heard.to, error, desk.log).catch((again: unknown) => {
        desk.log.error({ error: told(again) }, 'nor could a person be told on Slack')
      })
    }
  })
}

async function ask({ bot, asker }: Desk, { id, asked, from, to }: Heard): Promise<Answer | undefined> {
  const query: AskerQuery = { user: to.user, installation: installedIn(from), client: to.client }
  return bot.answer({ id, asked, asker: await asker(query), place: placeOf(from, to), direct: to.direct })
}

/** The place of a conversation: the channel, never one of its threads, since what it follows belongs to the channel. */
export function placeOf(from: Installed, { channel }: Pick<Listener, 'channel'>): Address {
  return { platform: 'slack', tenant: tenantOf(from), channel }
}

export function installedIn(from: Installed): string {
  return tenantOf(from).replace(/^slack:/, '')
}
