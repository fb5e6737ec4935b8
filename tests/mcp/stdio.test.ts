import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { outletOn } from '#core/outlet.ts'
import { mcpOverStdio } from '#src/mcp/stdio.ts'
import { commands, openDesk } from '#tests/support/newsroom.ts'

it('an assistant over standard input is done when its input ends, closed or not, like that of a file', async () => {
  const desk = await openDesk([])
  const parts = { bot: desk.bot, newsroom: desk.newsroom, commands, newId: desk.newsroom.newId }
  for (const autoDestroy of [true, false]) {
    const input = new Readable({
      autoDestroy,
      read() {
        this.push(null)
      },
    })
    const done = mcpOverStdio(parts, { tenant: HOUSE, name: 'test' }, input, outletOn(new PassThrough()))
    expect(await done).toBeUndefined()
  }
  await desk.close()
})
