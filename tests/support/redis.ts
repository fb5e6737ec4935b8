import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

/** A Redis server on loopback for tests, which can be lost, hang and come back. It stores nothing on disk. */
export interface RedisServer {
  readonly url: string
  /** Ends it at once; its data is gone. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Suspends it with its connections open; `false` resumes it. */
  freeze(frozen: boolean): void
  stop(): Promise<void>
}

/**
 * A server from this machine's binary, as the user `redis` if we are root. Without one it reports that on standard
 * error and returns `undefined`; under CI that is a failure.
 */
export async function findRedis(): Promise<RedisServer | undefined> {
  const binary = (process.env['PATH'] ?? '')
    .split(':')
    .map(folder => join(folder, 'redis-server'))
    .find(path => existsSync(path))
  if (binary === undefined) {
    const missing = 'Redis tests NOT RUN: no server is installed (apt: redis-server)'
    if (process.env['CI'] !== undefined) throw new Error(missing)
    process.stderr.write(`\n${missing}\n`)
    return undefined
  }
  const port = await freePort()
  let server = await begin(binary, port)
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    async start() {
      server = await begin(binary, port)
    },
    freeze: frozen => void server.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    stop: kill,
  }
}

async function begin(binary: string, port: number): Promise<ChildProcess> {
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp']
  const server = spawn(binary, settings, { ...user, stdio: ['ignore', 'pipe', 'ignore'] })
  // No server outlives a test run.
  process.once('exit', () => server.kill('SIGKILL'))
  for await (const line of createInterface(server.stdout)) if (/ready to accept connections/iu.test(line)) break
  server.stdout.resume()
  return server
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'redis'], { encoding: 'utf8' }))
}
