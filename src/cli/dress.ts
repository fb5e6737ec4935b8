import type { Reply } from '#core/asking/reply.ts'
import { renderReply } from '#platforms/terminal/render.ts'
import { PLATFORMS } from '#platforms/index.ts'
import { terminalViewOf } from '#src/app/terminal-view.ts'
import type { Shell } from '#src/app/shell.ts'
import type { OpenedCrier } from './with-crier.ts'

/** Columns if the output is not a terminal. */
const COLUMNS = 88

/**
 * Writes a reply to standard output: as the terminal shows it, as plain data, or as a platform's payloads, the latter
 * two in JSON.
 */
export async function showReply(
  reply: Reply,
  as: string,
  shell: Shell,
  { crier, config, log }: OpenedCrier,
): Promise<void> {
  const platform = PLATFORMS.find(({ name }) => name === as)
  if (platform) {
    const parts = (await platform.adapter(config.variables, log)).compose(reply)
    return shell.stdout.write(json(parts.map(({ payload }) => payload)))
  }
  if (as === 'json') return shell.stdout.write(json(reply))
  const look = { ...terminalViewOf(shell), columns: shell.stdout.columns ?? COLUMNS, zone: config.zone }
  shell.stdout.draw(renderReply(reply, { ...look, commands: crier.bot.commands, letters: false }), '\n')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, (_, held: unknown) => (held instanceof Uint8Array ? base64(held) : held), 2)}\n`
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
