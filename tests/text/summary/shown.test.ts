import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#text/sentences.ts'
import { standing } from '#text/summary/reading/openers.ts'
import { readingOf } from '#text/summary/reading/reading.ts'

const LEDE = 'The council of Port Vale closed the old harbour bridge on Friday after cracks were found.'

function showable(body: string): readonly string[] {
  const { sentences, showable: shown } = readingOf(sentencesOf(body))
  return sentences.filter((_, index) => shown[index]).map(({ text }) => text)
}

describe('a quotation of several sentences', () => {
  const marks = [
    ['"', '"'],
    ['“', '”'],
    ['‘', '’'],
    ["'", "'"],
    ['„', '“'],
    ['« ', ' »'],
  ] as const
  it.each(marks)('between %s and %s is not shown in part, including its unmarked middle', (open, close) => {
    const body = `${LEDE}\n${open}I could see nothing at all. My left arm was useless. Then there was light,${close} said Ruben Okafor.`
    expect(showable(body)).toEqual([LEDE])
  })

  it('is not shown if only its beginning is between single marks', () => {
    const body = `${LEDE} Now Okafor has praised the engineer, saying: 'The bridge is in good hands. She knows every bolt.'`
    expect(showable(body)).toEqual([LEDE])
    const whole = `${LEDE} Okafor praised the engineers’ work, saying: 'The bridge is in good hands.'`
    expect(showable(whole)).toHaveLength(2)
  })

  it('does not hide one-sentence quotations and scare quotes around it', () => {
    const body = `${LEDE} "The bridge is safe," said Mira Holt. Engineers called that „einen Witz“ and ‘absurd’ in Port Vale.`
    expect(showable(body)).toHaveLength(3)
  })

  it('hides little if a closing mark was forgotten', () => {
    const rest = Array.from({ length: 12 }, (_, page) => `Page ${page} of the plan tells of the harbour.`).join(' ')
    expect(
      showable(`${LEDE} "The bridge is safe, said Mira Holt. ${rest} The "bridge" is closed.`).length,
    ).toBeGreaterThan(10)
  })
})

describe('pieces that are no sentences', () => {
  it('are list items that continue the subject before the colon', () => {
    const items =
      'Is the first mayor of Vale without a boat.\nLacks a plan for the bridge.\nClosed two schools in one year.'
    expect(showable(`${LEDE}\n\nThink of a mayor who:\n\n${items}`)).toEqual([LEDE])
    expect(showable(`${LEDE}\n\n${items.replace(/^Is/u, 'Holt is')}`).length).toBeGreaterThan(1)
  })

  it.each([
    ['a headline over the text', `Bridge closed in Port Vale after cracks\n${LEDE}`],
    ['a caption without a stop', `${LEDE}\nRuben Okafor (pictured with his boat) waits for passengers`],
    ['a labelled caption', `${LEDE}\nWaiting: Ruben Okafor has had the boat since he was a boy.`],
    ['a labelled caption at the beginning', `Imminent arrival: the boat of Ruben Okafor.\n${LEDE}`],
    ['what is said in brackets', `${LEDE} (The Port Courier was the first to report the cracks, in May.)`],
    ['an item of a list', `${LEDE}\n- Two piers of the bridge have cracks`],
    ['a line that leads to what follows', `${LEDE}\nThings to know about the closure:`],
    ['a question that a text answers', `${LEDE}\nWho will pay for the repair?`],
    ['a turn of an interview', `${LEDE}\nMIRA HOLT: It was cheap enough then.`],
    ['what the source broke off', `${LEDE} Engineers have asked the council to ...`],
    ['what the source broke off before a plea to click', `${LEDE} The repair of the piers covers…\nContinue reading →`],
  ])('are not shown: %s', (_, body) => {
    expect(showable(body)).toEqual([LEDE])
  })

  it('are shown if a text has nothing else', () => {
    expect(showable('Arden two, Beckley one\nCorby Town nil, Dunston nil')).toHaveLength(2)
  })

  it('do not include datelines, or speakers mistaken for captions', () => {
    const dated = LEDE.replace('The council', 'Port Vale: The council')
    expect(showable(`${dated} One user added: the bridge is dear to the whole town.`)).toHaveLength(2)
  })
})

describe('what a sentence presupposes', () => {
  const body = [
    'A man was charged on Monday after two children were hurt at Port Vale.',
    'Liam Doyle, 28, was arrested at the harbour.',
    'Nobody else is sought.',
    'Doyle said nothing in court.',
    'Mr Doyle has a boat.',
    'The 28-year-old was held until Friday.',
    'The move was welcomed by the council.',
    'Sen. Rob Whitlock praised the police.',
    'Whitlock wants a new law.',
    'The senator has led the panel since May.',
    'The decision to keep the harbour open was taken by engineers.',
  ].join(' ')
  const sentences = sentencesOf(body)
  const stands = standing(readingOf(sentences))
  const at = (opening: string) => sentences.findIndex(({ text }) => text.startsWith(opening))
  const shown = (...openings: readonly string[]) => new Set(openings.map(at))

  it.each([
    ['a surname', 'Doyle said', 'Liam Doyle'],
    ['a surname with an honorific', 'Mr Doyle', 'Liam Doyle'],
    ['an age in place of a name', 'The 28-year-old', 'Liam Doyle'],
    ['a surname that a title made known', 'Whitlock wants', 'Sen. Rob'],
    ['a role in place of a name', 'The senator', 'Sen. Rob'],
  ])('%s is shown only with the sentence that names the person', (_, sentence, introduction) => {
    expect(stands(at(sentence), shown(introduction))).toBe(true)
    expect(stands(at(sentence), shown('A man'))).toBe(false)
    expect(stands(at(sentence), new Set())).toBe(false)
  })

  it('"the move" is shown only with what moved, directly before it', () => {
    expect(stands(at('The move'), shown('The 28-year-old'))).toBe(true)
    expect(stands(at('The move'), shown('A man'))).toBe(false)
  })

  it('nothing is needed if the sentence itself identifies it', () => {
    expect(stands(at('The decision to'), new Set())).toBe(true)
  })

  it('nothing is needed for a name that no earlier sentence has in full', () => {
    const known = sentencesOf('The bridge of Vale is closed. Obama praised it. Barack Obama was president.')
    expect(standing(readingOf(known))(1, new Set())).toBe(true)
  })
})
