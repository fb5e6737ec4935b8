import pino from 'pino'
import { z } from 'zod'
import { HOUSE } from '#core/ids.ts'
import { openCrier } from '#src/app/crier.ts'
import type { Question } from './questions.ts'

/** What a replica is told first. */
export const Begin = z.object({
  databaseUrl: z.string(),
  keyvUrl: z.string(),
  fetchAllow: z.array(z.string()),
})
/** Then questions, each with a number; it answers with the number and the milliseconds it took. */
const Ask = z.object({ number: z.number(), question: z.custom<Question>(value => typeof value === 'object') })
export const Fault = z.object({ fault: z.string() })
export const Answered = z.object({ number: z.number(), ms: z.number() })

/** A Crier without platforms, as a separate process: it answers questions and polls feeds. */
process.once('message', (told: unknown) => void run(Begin.parse(told)))
process.once('disconnect', () => process.exit())

async function run(begin: z.infer<typeof Begin>): Promise<void> {
  const log = pino({ enabled: false })
  const config = { ...begin, zone: 'UTC', variables: {}, secrets: [] }
  const fault = (error: unknown): void => void process.send?.({ fault: String(error) } satisfies z.infer<typeof Fault>)
  const crier = await openCrier(config, fault, log)
  const polls = await crier.feeds.begin({ reaches: () => false, tell: () => Promise.resolve() }, fault)
  process.on('message', (told: unknown) => {
    const { data } = Ask.safeParse(told)
    if (data) void answer(data)
    else void polls.stop().then(() => process.exit())
  })
  process.send?.({ ready: true })

  async function answer({ number, question }: z.infer<typeof Ask>): Promise<void> {
    const began = performance.now()
    const place = { platform: 'bench', tenant: HOUSE, channel: 'D1' }
    const asked =
      'said' in question
        ? ({ kind: 'plain', text: question.said } as const)
        : 'command' in question
          ? ({ kind: 'fields', command: question.command, fields: question.options } as const)
          : ({ kind: 'fields', command: 'latest', fields: {} } as const)
    const asker = { id: `asker-${number % 50}`, manager: false }
    await crier.bot.answer({ id: `${process.pid}-${number}`, asked, asker, place, direct: true })
    process.send?.({ number, ms: performance.now() - began })
  }
}
