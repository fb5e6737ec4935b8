import { z } from 'zod'
import type { Config } from '#src/config/config.ts'
import type { Check } from '#platforms/kit/check.ts'

const PATIENCE_MS = 12_000
const Ready = z.object({
  ready: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), reason: z.string() })),
})
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }

/** Asks the running Crier with these settings whether it is healthy, if METRICS_PORT is set. */
export function runningChecks({ metrics }: Pick<Config, 'metrics'>): readonly Check[] {
  return metrics === undefined ? [] : [{ name: 'running', look: () => ask(metrics) }]
}

async function ask({ host, port }: NonNullable<Config['metrics']>): Promise<string> {
  const at = `${EVERYWHERE[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`
  const answer = await fetch(`http://${at}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => error,
  )
  if (!(answer instanceof Response)) {
    if (answer instanceof DOMException)
      throw new Error(`Crier does not answer at ${at}. Look at its log, or restart it.`)
    return `nothing answers at ${at}: Crier is not running here now`
  }
  const told = Ready.safeParse(await answer.json().catch(() => undefined))
  if (!told.success) throw new Error(`What answers at ${at} is not Crier. Set METRICS_PORT to another.`)
  const wrong = told.data.checks.filter(({ ok }) => !ok)
  if (wrong.length > 0) throw new Error(wrong.map(({ name, reason }) => `${name}: ${reason}`).join('; '))
  return `${at} says it is working`
}
