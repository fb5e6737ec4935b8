import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pc from 'picocolors'
import pino from 'pino'
import { DESK } from '#platforms/terminal/adapter.ts'
import { askedOf } from '#platforms/terminal/asked.ts'
import { renderReply } from '#platforms/terminal/render.ts'
import { openCrier } from '#src/app/crier.ts'
import { bringFirstArticles } from '#src/app/first-articles.ts'
import { newId } from '#src/app/new-id.ts'
import { outletOn } from '#core/outlet.ts'
import { svgOf } from './picture/svg.ts'

/** Draws docs/terminal.svg: what the desk really answers to one line, over the articles that ship with Crier. */
const { positionals } = parseArgs({ allowPositionals: true })
const line = positionals.join(' ') || '/summary sea cable'
const HOME = resolve(import.meta.dirname, '..')
const folder = await mkdtemp(join(tmpdir(), 'crier-picture-'))
try {
  const config = { databaseUrl: `file:${join(folder, 'crier.db')}`, variables: {}, zone: 'UTC', secrets: [] }
  const fault = (error: unknown) => {
    throw error
  }
  const crier = await openCrier(config, fault, pino({ enabled: false }))
  await bringFirstArticles(crier.store, join(HOME, 'articles'), outletOn(process.stderr))
  const asked = askedOf(line)
  const asker = { id: 'reader', manager: true }
  const answer = asked && (await crier.bot.answer({ id: newId(), asked, asker, place: DESK, direct: true }))
  await crier.close()
  if (!answer) throw new Error(`expected a question that has an answer, not ${JSON.stringify(line)}`)
  const look = { columns: 84, colours: true, links: true, zone: 'UTC', commands: crier.bot.commands, letters: true }
  const shown = `${pc.createColors(true).cyan('›')} ${line}\n\n${renderReply(answer.reply, look)}`
  await writeFile(join(HOME, 'docs', 'terminal.svg'), svgOf(shown, `Crier in a terminal: ${line}`))
} finally {
  await rm(folder, { recursive: true })
}
