import type { App, types } from '@slack/bolt'
import { z } from 'zod'
import type { CommandCard } from '#core/asking/adapter.ts'
import type { Reply } from '#core/asking/reply.ts'
import { installedIn, placeOf } from './desk.ts'
import type { SlackDesk } from './desk.ts'
import { LIMITS } from '../limits.ts'
import { faultText } from '../log.ts'
import { render } from '../render/render.ts'
import type { Spell } from '../render/rich-text.ts'
import { weight } from '../render/shown-text.ts'
import { installed } from '../installs/tenant.ts'

const Opened = z.object({
  event_id: z.string(),
  event: z.object({ user: z.string(), channel: z.string(), tab: z.literal('home') }),
})

/** The Home tab: a button for every command this person may use, then as many of the home replies as fit. */
export function homeView(cards: readonly CommandCard[], told: readonly Reply[], spell: Spell): types.HomeView {
  const ask = cards.map(({ name }) => ({ label: spell(name), command: name, input: {} }))
  const hello: Reply = {
    title: 'What would you like to know?',
    blocks: [
      {
        kind: 'paragraph',
        text: ['Write to Crier in plain words under Messages, or press a command. Answers come under Messages.'],
      },
      { kind: 'actions', actions: ask },
    ],
  }
  const blocks: types.HomeView['blocks'] = []
  let used = 0
  for (const { block, png } of [hello, ...told].flatMap(reply => [
    ...render(reply, spell),
    ...render({ blocks: [{ kind: 'divider' }] }, spell),
  ])) {
    used += weight(block)
    if (blocks.length === LIMITS.viewBlocks - 1 || used > LIMITS.characters) break
    if (!png) blocks.push(block)
  }
  return { type: 'home', blocks }
}

/** Publishes the Home tab whenever somebody opens it. */
export function listenToHome(app: App, desk: SlackDesk): void {
  app.event('app_home_opened', async ({ body, client, context }) => {
    const opened = Opened.safeParse(body)
    if (!opened.success) return
    const { event_id: id, event } = opened.data
    await desk.underWay.run(async () => {
      try {
        const from = installed(context)
        const asker = await desk.asker({ user: event.user, installation: installedIn(from), client })
        const cards = desk.bot.commands.filter(({ access }) => access === 'anyone' || asker.manager)
        const place = placeOf(from, event)
        const asked = cards.filter(({ home }) => home)
        const answers = await Promise.all(
          asked.map(({ name: command }, index) =>
            desk.bot.answer({
              id: `${id}:${command}`,
              asked: { kind: 'fields', command, fields: {} },
              asker,
              place,
              direct: true,
              ...(index > 0 ? { also: true } : {}),
            }),
          ),
        )
        if (answers.includes(undefined)) return
        const view = homeView(
          cards,
          answers.flatMap(answer => (answer ? [answer.reply] : [])),
          desk.spell,
        )
        await client.views.publish({ user_id: event.user, view })
      } catch (error) {
        desk.log.error({ user: event.user, error: faultText(error) }, 'a Home tab could not be shown')
      }
    })
  })
}
