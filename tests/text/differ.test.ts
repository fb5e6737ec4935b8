import { describe, expect, it } from 'vitest'
import { differing } from '#text/differ.ts'

describe('two statements', () => {
  it.each([
    ['put the gap in the budget at 2.4 billion crowns', 'the budget would close with a gap of 3.1 billion crowns'],
    ['said the leak had lasted for two hours', 'said the leak was stopped after 40 minutes'],
    ['said 4,000 people had left their homes', 'said that 6,500 people left their homes'],
    ['Unemployment would rise by three percent', 'unemployment would rise by 5 % next year'],
  ])('differ if they give different numbers for one thing: %s / %s', (one, other) => {
    expect(differing(one, other)).toBe('numbers')
    expect(differing(other, one)).toBe('numbers')
  })

  it.each([
    ['said the outbreak was under control', 'said the outbreak was not yet under control in the north of the town'],
    ['The bridge will reopen in May', 'said the bridge would never reopen'],
    ['said the wall leaked', 'denied that the wall leaked'],
  ])('differ if one denies what the other says: %s / %s', (one, other) => {
    expect(differing(one, other)).toBe('denial')
    expect(differing(other, one)).toBe('denial')
  })

  it.each([
    ['the same in other words', 'We will not raise the fuel tax this year', 'Fuel tax stays where it is this year'],
    [
      'both a no',
      'Nobody goes home until the inspectorate says so',
      'nobody would be allowed back before the inspectorate agreed',
    ],
    [
      'both a no, one ruled out',
      'ruled out a rise of the fuel tax this year',
      'We will not raise the fuel tax this year',
    ],
    [
      'one cut short',
      'There is room to give households some air, but this is not the beginning of a series',
      'There is room to give households some air',
    ],
    ['one rounded', 'said 6,480 people had left their homes', 'said some 6,500 people had left their homes'],
    ['numbers of different things', 'said 12 workers of the plant were hurt', 'said 40 firefighters came to the plant'],
    ['more told by one', 'said three ferries were damaged and two were lost', 'said three ferries were damaged'],
    [
      'a day, a year, an age',
      'said the 58-year-old dam was opened on 12 May',
      'said the dam was opened on 14 May 1968',
    ],
    ['another thing', 'said the port would close for two days', 'said the school would open in three weeks'],
    ['what may be so', 'said the bridge could not reopen in May', 'said the bridge would reopen in May'],
    ['what was not said', 'would not say when the talks go on', 'said the talks would go on next week'],
    [
      'no more than the beginning of the other',
      'And it will be completely useless',
      'We are not going to pay a cent for a useless wall! And it is going to be completely useless',
    ],
    [
      'not only',
      'called the decision “a departure from practice”',
      'The decision is not only a departure from practice, but contradicts the testimony',
    ],
    [
      'of which ones',
      'the government’s business to know which Americans had been vaccinated',
      'the government’s business to know which Americans hadn’t been vaccinated',
    ],
    [
      'another subject',
      'The vote on the motto is “not putting people back to work”',
      'God wants to see us help ourselves by putting people back to work',
    ],
    ['another language', 'sagte, der Ausbruch sei nicht unter Kontrolle', 'said the outbreak was under control'],
  ])('do not differ: %s', (_, one, other) => {
    expect(differing(one, other)).toBeUndefined()
    expect(differing(other, one)).toBeUndefined()
  })
})
