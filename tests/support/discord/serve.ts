/**
 * The loopback Discord as a process of its own:
 *
 *     node --import tsx tests/support/discord/serve.ts [--port N] [--channels N] [--drop SHARE] [--fail-after SHARE]
 *       [--limit SHARE] [--seed N]
 *
 * Its first line is JSON: `{apiUrl, token, control, guild, channels}`. `GET control/posts` lists `{id, channel, nonce, text}`
 * of everything posted, `GET control/breaches` what broke the specification, `POST control/faults` takes new shares.
 * It ends when its standard input ends, or on SIGTERM.
 */
import { createServer } from 'node:http'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readBody } from './body.ts'
import { textOf } from './messages.ts'
import { startDiscord } from './start.ts'

const share = z.coerce.number().min(0).max(1)
const Rates = z.object({
  drop: share.default(0),
  failAfter: share.default(0),
  limit: share.default(0),
  seed: z.coerce.number().int().default(1),
})

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    channels: { type: 'string', default: '40' },
    drop: { type: 'string', default: '0' },
    'fail-after': { type: 'string', default: '0' },
    limit: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
})

const names = Array.from(
  { length: z.coerce.number().int().min(1).parse(values.channels) },
  (_, index) => `news-${index}`,
)
const discord = await startDiscord({ port: z.coerce.number().int().parse(values.port), channels: names })
discord.faults(Rates.parse({ ...values, failAfter: values['fail-after'] }))

const control = createServer((request, response) => {
  const answer = async (): Promise<unknown> => {
    if (request.url === '/posts') {
      return discord
        .posts()
        .map(kept => ({ id: kept.id, channel: kept.channel, nonce: kept.nonce ?? null, text: textOf(kept) }))
    }
    if (request.url === '/breaches') return discord.breaches
    if (request.url !== '/faults') return null
    discord.faults(Rates.parse((await readBody(request)).json))
    return true
  }
  answer().then(
    body =>
      response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(400).end(String(error)),
  )
})
control.listen(0, '127.0.0.1')
await once(control, 'listening')
const { port } = z.object({ port: z.int() }).parse(control.address())
const channels = [...discord.world.channels.keys()]
const hello = {
  apiUrl: discord.apiUrl,
  token: discord.token,
  control: `http://127.0.0.1:${port}`,
  guild: discord.world.guild.id,
  channels,
}
process.stdout.write(`${JSON.stringify(hello)}\n`)

async function end(): Promise<void> {
  control.close()
  await discord.close()
  process.exit(0)
}
process.stdin.on('end', () => void end()).resume()
process.on('SIGTERM', () => void end())
