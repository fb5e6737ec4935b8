import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'

/** What a platform says of who may manage is trusted this long. */
const MANAGES_MS = 24 * 60 * 60 * 1000

export default defineCommand({
  name: 'desk',
  description: 'A link that opens your own desk in the browser, in a direct message only',
  access: 'anyone',
  sharing: 'private',
  examples: ['desk'],
  changes: () => true,
  input: z.object({}),
  async run({ asker, place, direct, person, now, zone }, newsroom) {
    if (newsroom.desk === undefined)
      throw new Refusal('There is no desk in the browser here. Whoever runs Crier can open one with WEB_PUBLIC_URL.')
    if (!direct) throw new Refusal('The link is for you alone: ask for it in a direct message.')
    const secret = await newsroom.guests.invite({
      person,
      place,
      zone,
      managesUntil: asker.manager && !asker.onlyHere ? now.getTime() + MANAGES_MS : 0,
      ...(asker.name === undefined ? {} : { name: asker.name }),
      ...(asker.locale === undefined ? {} : { locale: asker.locale }),
    })
    return {
      blocks: [
        { kind: 'paragraph', text: [{ text: 'Open your desk', href: `${newsroom.desk}/enter/${secret}` }] },
        {
          kind: 'note',
          text: [
            'Good once, for ten minutes, and for you alone: whoever opens it sees what you see. Then you stay signed in for seven days.',
          ],
        },
      ],
    }
  },
})
