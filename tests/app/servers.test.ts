import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { webServer } from '#platforms/slack/web-server.ts'
import { serveHealth } from '#src/app/health/serve.ts'

const SRC = join(import.meta.dirname, '../../src')
/** Half of Node's default timeout for headers, and many times Crier's. */
const LONGEST_MS = 30_000
const log = { debug() {}, info() {}, warn() {}, error() {} }

const HEAD = 'POST /slack/events HTTP/1.1\r\nhost: crier.example\r\ncontent-length: 100000\r\n\r\n'
const BEGINNINGS: Readonly<Record<string, string>> = {
  'a body that never ends': HEAD,
  'headers that never end': HEAD.slice(0, 40),
  nothing: '',
}

/** Sends a beginning, then a letter now and then; returns the milliseconds until it was closed. */
async function closedAfter(port: number, beginning: string): Promise<number> {
  const began = performance.now()
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  socket.resume()
  if (beginning !== '') socket.write(beginning)
  const drip = setInterval(() => beginning !== '' && socket.writable && socket.write('a'), 300)
  await Promise.race([once(socket, 'close'), new Promise(resolve => setTimeout(resolve, LONGEST_MS))])
  clearInterval(drip)
  const took = socket.closed ? performance.now() - began : Infinity
  socket.destroy()
  return took
}

describe('every HTTP server that Crier opens', () => {
  it('closes requests that never complete, and answers others meanwhile', async () => {
    const metrics = () => Promise.resolve({ contentType: 'text/plain', text: '' })
    const look = () => Promise.resolve([])
    const health = await serveHealth({ host: '127.0.0.1', port: 0 }, { metrics, look })
    const web = webServer({ signingSecret: 's', port: 0, host: '127.0.0.1' }, log)
    const ports = [health.port, await web.open()]
    const hanging = ports.flatMap(port => Object.values(BEGINNINGS).map(beginning => closedAfter(port, beginning)))
    for (const port of ports) expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(404)
    for (const took of await Promise.all(hanging)) expect(took).toBeLessThan(LONGEST_MS)
    await Promise.all([health.stop(), web.close()])
  })

  it('is listed here: the sources have no other', async () => {
    const files = (await readdir(SRC, { recursive: true })).filter(file => file.endsWith('.ts'))
    const opening: string[] = []
    const unlimited: string[] = []
    for (const file of files) {
      const text = await readFile(join(SRC, file), 'utf8')
      if (!/\bcreateServer\b|\bHTTPReceiver\(|\.listen\(/u.test(text)) continue
      opening.push(file)
      if (!/\(SERVER_LIMITS|, SERVER_LIMITS\)/u.test(text)) unlimited.push(file)
    }
    expect(opening.length).toBeGreaterThanOrEqual(2)
    expect(unlimited).toEqual([])
  })
})
