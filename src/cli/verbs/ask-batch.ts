import { z } from 'zod'
import type { Answer } from '#core/asking/adapter.ts'
import type { Reply } from '#core/asking/reply.ts'
import { faultWithStack } from '../fault.ts'
import { jsonLines } from '../json-lines.ts'
import { EXIT, operator, type Exit, type Shell } from '#src/app/shell.ts'
import { writeLine } from '../write.ts'

const Instant = z.iso.datetime({ offset: true }).transform(text => new Date(text))
const Asked = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  now: Instant.optional(),
  after: z.array(z.string()).optional(),
})

/**
 * Answers questions from JSON lines, in order, without changing anything. Each is asked by a separate person, who asked
 * `after` just before; their conversation ends with it.
 */
export async function askBatch(shell: Shell, at: Date | undefined): Promise<Exit> {
  const [{ withCrier }, { passingMemory }, { askedOf }, { DESK }, { newId }] = await Promise.all([
    import('../with-crier.ts'),
    import('#memory/passing.ts'),
    import('#platforms/terminal/asked.ts'),
    import('#platforms/terminal/adapter.ts'),
    import('#src/app/new-id.ts'),
  ])
  return withCrier(shell, async ({ crier, config }) => {
    let exit: Exit = EXIT.ok
    for await (const line of jsonLines(shell.stdin, Asked)) {
      if ('wrong' in line) {
        exit = EXIT.refused
        shell.stderr.line(`line ${line.number}: ${line.wrong}`)
        continue
      }
      const { id, q, now, after = [] } = line.value
      const asker = { id: `${operator(shell.env)} ${newId()}`, manager: true, zone: config.zone }
      const instant = now ?? at
      const dry = passingMemory()
      let answer: Answer | undefined
      try {
        for (const question of [...after, q]) {
          const asked = askedOf(question)
          if (!asked) continue
          const request = { id: newId(), asked, asker, place: DESK, direct: true, dry } as const
          answer = await crier.bot.answer(instant ? { ...request, at: instant } : request)
        }
      } catch (error) {
        exit = EXIT.bug
        shell.stderr.line(`line ${line.number}: ${faultWithStack(error)}`)
      }
      await writeLine(shell.stdout, JSON.stringify({ id, reply: told(answer) }))
    }
    return exit
  })
}

/** A reply as in `--as json`: its content, its outcome, and the command understood. */
export function told(answer: Answer | undefined): Reply & Partial<Record<'command' | 'input', unknown>> {
  if (!answer) return { outcome: 'nothing', blocks: [] }
  const { reply, meant } = answer
  return {
    ...reply,
    outcome: reply.outcome ?? 'answered',
    ...(meant ? { command: meant.command, input: meant.fields } : {}),
  }
}
