import { describe, expect, it } from 'vitest'
import { isBoilerplate } from '#text/summary/boilerplate.ts'

describe('isBoilerplate', () => {
  const boilerplate = [
    'Scroll down for video',
    'SCROLL DOWN FOR VIDEO .',
    'Copyright 2024 Vale Gazette.',
    '© Vale Wire',
    'All rights reserved.',
    'By Mira Holt for the Vale Gazette',
    'Reporting by Ruben Okafor; editing by Ansel Krupp',
    'Photos: Harbour Office',
    'Pictured: the old bridge',
    'The old bridge at Harrow (file photo).',
    'Click here to read more.',
    'Published: 08:00, 3 October 2024',
    'The Associated Press contributed to this report.',
    'TRANSCRIPT .',
    'FACT BOX',
    'Why?',
    'desk@example.org',
  ]
  const sentences = [
    'The council closed the bridge.',
    'For more than nine weeks the bridge had been closed.',
    'Related companies were fined by the court.',
    'By Friday the bridge had been closed for nine weeks.',
    'Pictures of the bridge were shown to the council.',
    'Mira Holt (left) told the council on Friday that the bridge would stay closed for nine weeks more, whatever it said.',
    'NATO and the EU met in Port Vale.',
    'Copyright law does not protect bridges, the court ruled.',
  ]
  for (const text of boilerplate) it(`takes "${text}" for no sentence`, () => expect(isBoilerplate(text)).toBe(true))
  for (const text of sentences) it(`takes "${text}" for a sentence`, () => expect(isBoilerplate(text)).toBe(false))
})
