import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Discord } from '#tests/support/discord/start.ts'
import { hostOf } from '../feeds/setting.ts'

const CLI = fileURLToPath(new URL('../../src/cli/entry.ts', import.meta.url))

export interface Desk {
  /** Peak resident memory in MiB; `undefined` if the system does not report it. */
  residentMb(): Promise<number | undefined>
  /** Processor time used, in seconds; likewise. */
  processorS(): Promise<number | undefined>
  stop(): Promise<void>
}

/** `crier start` as a separate process, on a loopback Discord, with feeds on loopback; up when its commands are. */
export async function startDesk(databaseUrl: string, feeds: number, discord: Discord): Promise<Desk> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    FETCH_ALLOW: Array.from({ length: feeds }, (_, feed) => hostOf(feed)).join(','),
    CRIER_ZONE: 'UTC',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const up = once(child.stdout, 'data')
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the desk ended by itself')))
  ended.catch(() => undefined)
  await Promise.race([up, ended])
  return {
    async residentMb() {
      const [, kb] = /^VmHWM:\s+(\d+) kB/mu.exec(await told(child, 'status')) ?? []
      return kb === undefined ? undefined : Number(kb) / 1024
    },
    async processorS() {
      const [user, system] = (await told(child, 'stat'))
        .replace(/^.*\) /u, '')
        .split(' ')
        .slice(11, 13)
      return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) / 100
    },
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** A file of Linux' /proc for a process. */
async function told({ pid }: ChildProcess, what: 'status' | 'stat'): Promise<string> {
  return readFile(`/proc/${pid}/${what}`, 'utf8').catch(() => '')
}
