import { describe, expect, it } from 'vitest'
import { formOf as discordForm } from '#platforms/discord/hear/form.ts'
import { formOf as slackForm } from '#platforms/slack/hear/form.ts'
import { languages } from '#languages/languages.ts'
import { cardsOf } from '#src/bot/cards.ts'
import { makeJudge } from '#tests/support/discord/spec/judge.ts'
import { commands } from '#tests/support/newsroom.ts'
import { viewProblems } from '#tests/support/slack/schema.ts'

const judge = makeJudge()
const cards = cardsOf(commands).filter(({ options }) => options.length > 0)
const spell = (command: string) => `/news-${command}`

describe.each(cards.map(card => [card.name, card] as const))('the form of /%s', (_, card) => {
  it.each([undefined, ...languages.keys()])('is valid by the official schemas of both platforms, in %s', tag => {
    const memory = { command: card.name, channel: 'C1' }
    expect(viewProblems(slackForm(card, {}, memory, spell, tag))).toEqual([])
    const data = discordForm(card, {}, tag)
    const body = { type: 9, data }
    expect(judge.request('POST /interactions/{interaction_id}/{interaction_token}/callback', body)).toEqual([])
    expect(data.title.length).toBeLessThanOrEqual(45)
    for (const component of data.components) expect(JSON.stringify(component)).not.toContain('""')
  })
})
