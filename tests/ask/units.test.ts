import { describe, expect, it } from 'vitest'
import { countsOnly, measuring } from '#ask/scoring/units.ts'
import { asksMeans, tells, tellsMeans } from '#ask/scoring/wanted.ts'

describe('the requested measure', () => {
  it.each([
    ['how tall is the chimney?', 'The chimney stands 62 metres high.', 1],
    ['how tall is the chimney?', 'The chimney was built in 1911.', 0],
    ['how long is the barge?', 'The 90-metre barge lay at the quay.', 1],
    ['how fast did the train go?', 'It passed the signal at 140 kilometres an hour.', 1],
    ['how fast did the train go?', 'It carried 140 passengers.', 0.4],
    ['how fast did the boat go?', 'She made 12 knots.', 1],
    ['how heavy is the bell?', 'The bell weighs nearly four tonnes.', 1],
    ['how often does the tram run?', 'A tram leaves every 12 minutes.', 1],
    ['how often was it checked?', 'It was checked twice.', 1],
    ['how often was it checked?', 'A man of 22 checked it.', 0.4],
    ['how hot did it get?', 'It reached 41 degrees in Orley.', 1],
  ])('%s %s', (question, sentence, sure) => {
    expect(measuring(question)?.(sentence)).toBe(sure)
  })

  it('is undefined for a count of things', () => {
    expect(measuring('how many sheep were lost?')).toBeUndefined()
  })
})

describe('a number of things', () => {
  it.each([
    ['how many sheep were lost?', 'Flood water took 31 sheep.', 1],
    ['how many sheep were lost?', 'Wool fell by 12 percent.', 0],
    ['how many sheep were lost?', 'Each is worth $80, or 70 euros.', 0],
    ['how many sheep were lost?', 'The 54-year-old shepherd waited two days.', 0],
    ['how many sheep were lost?', 'The field lies 3 miles from the road.', 0],
    ['how many sheep were lost?', 'They came on Flight 417 from Orley.', 0],
    ['how many people came?', 'The hall holds people from all parts, and on Friday Some 80 people came.', 1],
    ['how many days did it last?', 'It lasted nine days.', 1],
    ['how many percent voted?', 'Turnout was 61 percent.', 1],
    ['how many euros did they raise?', 'They raised 900 euros.', 1],
  ])('%s %s', (question, sentence, sure) => {
    expect(tells(countsOnly(question)?.(sentence) ?? '', 'number')).toBe(sure)
  })

  it('may be of anything unless things are counted', () => {
    expect(countsOnly('what is the turnout?')).toBeUndefined()
  })
})

it('recognises an hour and an age in any notation', () => {
  expect(tells('The bells rang at 5 p.m. in the square.', 'date')).toBe(1)
  expect(tells('The shop opens at 9am.', 'date')).toBe(1)
  expect(tells('The rock is 1.2 billion years old.', 'age')).toBe(1)
})

it('recognises the means, if the question is how something is done', () => {
  expect(asksMeans('how did the thief get in?')).toBe(true)
  expect(asksMeans('how the thief got in')).toBe(true)
  expect(asksMeans('how many thieves got in?')).toBe(false)
  expect(asksMeans('when did the thief get in?')).toBe(false)
  expect(tellsMeans('He got in by breaking a window.')).toBe(true)
  expect(tellsMeans('He came in through an old coal hole.')).toBe(true)
  expect(tellsMeans('The thief was seen by a neighbour.')).toBe(false)
})
