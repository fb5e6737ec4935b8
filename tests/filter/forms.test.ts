import { describe, expect, it } from 'vitest'
import { registrations } from '#platforms/discord/commands/command-payload.ts'
import { formOf as discordForm } from '#platforms/discord/hear/form.ts'
import { formOf as slackForm } from '#platforms/slack/hear/form.ts'
import { LONGEST } from '#filter/parse.ts'
import { cardsOf } from '#src/bot/cards.ts'
import { commands } from '#tests/support/newsroom.ts'
import { makeJudge } from '#tests/support/discord/spec/judge.ts'
import { viewProblems } from '#tests/support/slack/schema.ts'

const CARDS = cardsOf(commands).filter(({ options }) => options.some(({ name }) => name === 'without'))

const judge = makeJudge()

describe.each(CARDS.map(card => [card.name, card] as const))('the filter of /%s', (_, card) => {
  it('can be typed into a form on Slack, which shows a whole one', () => {
    const said = { only: 'x'.repeat(LONGEST), without: 'sports, “half marathon”' }
    const view = slackForm(card, said, { command: card.name, channel: 'C1' }, command => `/${command}`)
    expect(viewProblems(view)).toEqual([])
    expect(JSON.stringify(view.blocks)).toContain('“half marathon”')
  })

  it('is an option on Discord, after the required ones', () => {
    const payload = registrations([card])
    expect(judge.request('PUT /applications/{application_id}/commands', payload)).toEqual([])
    const [command] = payload
    const options = command && 'options' in command ? (command.options ?? []) : []
    expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(['only', 'without']))
    expect(options.length).toBeLessThanOrEqual(25)
    const required = options.map(option => ('required' in option && option.required ? 1 : 0))
    expect(required).toEqual(required.toSorted((a, b) => b - a))
  })
})

describe('the form of /subscribe on Discord', () => {
  it('has room for both parts of a filter besides the required fields', () => {
    const card = CARDS.find(({ name }) => name === 'subscribe')
    if (!card) throw new Error('expected /subscribe to take a filter')
    const labels = discordForm(card, {}, 'en-GB').components.map(component => 'label' in component && component.label)
    expect(labels).toEqual(['Kind', 'When', 'Zone', 'Only', 'Without'])
  })
})
