import type { Bot } from '#core/asking/adapter.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import { askedOf } from '#platforms/terminal/asked.ts'
import { renderReply } from '#platforms/terminal/render.ts'
import { newId } from '#src/app/new-id.ts'

const LOOK = { columns: 88, colours: true, links: true, zone: 'UTC', letters: true }

/** Answers a typed line as the terminal does, up to the lines shown. */
export async function answerLine(bot: Bot, line: string): Promise<void> {
  const asked = askedOf(line)
  if (!asked) throw new Error(`expected a question, not ${JSON.stringify(line)}`)
  const asker = { id: 'bench', manager: true }
  const given = await bot.answer({ id: newId(), asked, asker, place: DESK, direct: true })
  if (given) renderReply(given.reply, { ...LOOK, commands: bot.commands })
}
