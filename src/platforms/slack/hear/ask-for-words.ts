import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Asked, CommandCard, Fields } from '#core/asking/adapter.ts'
import { lacksWords } from '#core/asking/lacking.ts'
import { readTyped } from '#core/asking/typed.ts'
import { attend, installedIn, placeOf } from './desk.ts'
import type { SlackDesk, SlackAsking } from './desk.ts'
import { fieldsOf, FORM, FormMemory, formOf, PICK, suggestionsOf } from './form.ts'
import { LIMITS } from '../limits.ts'
import { faultText } from '../log.ts'
import { isDirect } from '../channel.ts'
import { installed } from '../installs/tenant.ts'

/** Milliseconds. Slack wants suggestions within 3 seconds; none are better than late ones. */
const SUGGEST_MS = 2_500
/** Milliseconds. A trigger lives for 3 seconds; after this long the form opens in English, without knowing who asks. */
const KNOWN_MS = 1_500

const Submission = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ id: z.string(), private_metadata: z.string(), state: z.unknown() }),
})
const Suggestion = z.object({
  user: z.object({ id: z.string() }),
  block_id: z.string(),
  value: z.string().default(''),
  view: z.object({ private_metadata: z.string() }),
})

/**
 * Opens a form for the input a command lacks; true if it opened. A command that lacks nothing, one the person may not
 * use, and an expired trigger are left to the bot.
 */
export async function askForWords(desk: SlackDesk, heard: SlackAsking, trigger: string): Promise<boolean> {
  const { asked, from, to } = heard
  if (asked.kind === 'plain') return false
  const card = desk.bot.commands.find(({ name }) => name === asked.command)
  if (!card) return false
  const said = saidIn(asked, card)
  if (!lacksWords(card, said)) return false
  const query = { user: to.user, installation: installedIn(from), client: to.client }
  const asker = await Promise.race([desk.asker(query), wait(KNOWN_MS, undefined, { ref: false })])
  if (card.access === 'manager' && !asker?.manager) return false
  const { channel, thread, response } = to
  const tag = asker && (await desk.bot.languageOf(asker, placeOf(from, to)))
  const view = formOf(card, said, { command: card.name, channel, thread, response }, desk.spell, tag)
  if ((view.private_metadata?.length ?? 0) > LIMITS.privateMetadata) return false
  try {
    await to.client.views.open({ trigger_id: trigger, view })
    return true
  } catch (error) {
    desk.log.info({ command: card.name, error: faultText(error) }, 'a form could not be opened')
    return false
  }
}

function saidIn(asked: Exclude<Asked, { kind: 'plain' }>, { options }: CommandCard): Fields {
  return asked.kind === 'fields' ? asked.fields : readTyped(asked.text, options)
}

/** Handles submitted forms, and suggests values while they are filled in. */
export function listenToForms(app: App, desk: SlackDesk): void {
  app.view(FORM, async ({ ack, body, client, context }) => {
    await ack()
    const { user, view } = Submission.parse(body)
    const { command, channel, thread, response } = FormMemory.parse(JSON.parse(view.private_metadata))
    const asked: Asked = { kind: 'fields', command, fields: fieldsOf(view.state) }
    const where = { client, channel, user: user.id, direct: isDirect(channel) }
    const to = {
      ...where,
      ...(thread === undefined ? {} : { thread }),
      ...(response === undefined ? {} : { response }),
    }
    await attend(desk, { id: view.id, asked, from: installed(context), to })
  })

  app.options(PICK, async ({ ack, body, client, context }) => {
    const { user, block_id: option, value: typed, view } = Suggestion.parse(body)
    const { command, channel } = FormMemory.parse(JSON.parse(view.private_metadata))
    const from = installed(context)
    const choices = desk
      .asker({ user: user.id, installation: installedIn(from), client })
      .then(asker => desk.bot.complete({ command, option, typed, asker, place: placeOf(from, { channel }) }))
    const found = await Promise.race([choices, new Promise<[]>(resolve => setTimeout(resolve, SUGGEST_MS, []).unref())])
    await ack({ options: suggestionsOf(found, typed) })
  })
}
