import { z } from 'zod'
import { hearsCheck } from '#ask/doing/checking.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Action } from '#core/asking/reply.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { askedRuns, checkedBlocks } from '#desk/check/checked-blocks.ts'
import { lookUp } from '#desk/check/look-up.ts'
import { quotedIn } from '#desk/check/quoted-words.ts'
import { verdictOf } from '#desk/check/verdict.ts'
import { given } from '#desk/find/given.ts'
import { buttonLabel } from '#desk/show/button-label.ts'
import { share } from '#desk/find/inputs.ts'

/** Characters: a long paragraph. */
const LONGEST = 1_500

export default defineCommand({
  name: 'check',
  description: 'Is a quote in the articles here, word for word, and who said it?',
  access: 'anyone',
  sharing: 'shareable',
  examples: [
    'check "We did not hide anything from anybody" by:Hollvard',
    'check "There is a coffee ring on the back and a scratch on the front"',
  ],
  hears: hearsCheck,
  input: z.object({
    words: z
      .string()
      .min(1)
      .max(4_000)
      .describe('the words to check, or a message that quotes them')
      .meta({ positional: true }),
    by: z.string().min(1).max(80).optional().describe('who supposedly said it').meta({ completes: 'speaker' }),
    share,
  }),
  async run({ input, place, direct, now }, newsroom) {
    const quoted = quotedIn(input.words)
    const by = input.by ?? quoted.by
    if (!/[\p{L}\p{N}]/u.test(quoted.words))
      throw new Refusal('/check needs the words of a quote. For example: /check "We will not pay"')
    if (quoted.words.length > LONGEST) {
      throw new Refusal(`/check takes up to ${LONGEST} characters at a time; this has ${quoted.words.length}.`)
    }
    const found = await lookUp(newsroom, place.tenant, quoted.words, by)
    const { checked, texts } = found
    const [first] = checked.found ? checked.places : checked.nearest ? [checked.nearest] : []
    const article = first && texts[first.text]?.article
    const actions: Action[] = article
      ? [{ label: 'Summary', command: 'summary', input: { words: `#${article.id}` } }]
      : []
    const speaker = first?.quote?.speaker
    if (speaker)
      actions.push({
        label: buttonLabel('All ', speaker.name, ' said'),
        command: 'said',
        input: { person: speaker.name },
      })
    if (!direct && !input.share) {
      actions.push({ label: 'Share here', command: 'check', input: given({ words: quoted.words, by, share: 'yes' }) })
    }
    const bodies = texts.map(text => text.article.body)
    return {
      over: askedRuns(quoted.words, by),
      title: verdictOf(checked, quoted.words, bodies),
      blocks: [
        ...checkedBlocks(found, quoted.words, by, now),
        ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
      ],
      outcome: checked.found ? 'answered' : article ? 'nearest' : 'nothing',
    }
  },
})
