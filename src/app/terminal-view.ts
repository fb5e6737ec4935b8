import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { TerminalView } from '#platforms/terminal/view.ts'
import type { Shell } from './shell.ts'

/** Whether an output gets colours and links: only a terminal, unless FORCE_COLOR is set; NO_COLOR wins. */
export function terminalViewOf({
  stdout,
  env,
}: {
  readonly stdout: { readonly isTTY?: boolean }
  readonly env: Shell['env']
}): Pick<TerminalView, 'colours' | 'links'> {
  const forced = env['FORCE_COLOR'] !== undefined && !['', '0', 'false'].includes(env['FORCE_COLOR'])
  const able = stdout.isTTY === true && env['TERM'] !== 'dumb' && !['0', 'false'].includes(env['FORCE_COLOR'] ?? '')
  const colours = (forced || able) && !env['NO_COLOR']
  return { colours, links: colours && stdout.isTTY === true && createSupportsHyperlinks({ isTTY: true }) }
}
