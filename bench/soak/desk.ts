import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Discord } from '#tests/support/discord/start.ts'
import { OTHER_CERTIFICATE } from '#tests/support/misbehaving.ts'

const CLI = fileURLToPath(new URL('../../src/cli/entry.ts', import.meta.url))
const ERROR = 50
const Line = z.object({ level: z.number(), msg: z.string(), err: z.object({ message: z.string() }).optional() })

export interface Desk {
  /** How it ended by itself, if it did. */
  ended(): string | undefined
  /** Errors it logged, with counts. */
  readonly errors: ReadonlyMap<string, number>
  /** Resident memory now, in MiB; `undefined` if the system does not report it. */
  residentMb(): Promise<number | undefined>
  stop(): Promise<void>
}

/** `crier start` as a separate process, on a loopback Discord; it would trust a certificate for another name. */
export async function startDesk(databaseUrl: string, hosts: readonly string[], discord: Discord): Promise<Desk> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    FETCH_ALLOW: hosts.join(','),
    NODE_EXTRA_CA_CERTS: OTHER_CERTIFICATE,
    CRIER_ZONE: 'UTC',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const errors = new Map<string, number>()
  let how: string | undefined
  const ended = once(child, 'exit')
  child.on('exit', (code, signal) => {
    how = `ended by itself with ${code ?? signal}`
  })
  createInterface({ input: child.stderr }).on('line', line => {
    const told = Line.safeParse(jsonOf(line)).data ?? { level: ERROR, msg: line }
    const what = `${told.msg}${'err' in told && told.err ? `: ${told.err.message}` : ''}`
    if (told.level >= ERROR) errors.set(what, (errors.get(what) ?? 0) + 1)
  })
  await Promise.race([once(child.stdout, 'data'), ended])
  if (how !== undefined) throw new Error(`the desk ${how}: ${[...errors.keys()].join('\n')}`)
  errors.clear()
  return {
    ended: () => how,
    errors,
    async residentMb() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      const [, kb] = /^VmRSS:\s+(\d+) kB/mu.exec(status) ?? []
      return kb === undefined ? undefined : Number(kb) / 1024
    },
    async stop() {
      if (how !== undefined) return
      child.kill('SIGTERM')
      await ended
    },
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
