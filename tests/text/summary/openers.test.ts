import { describe, expect, it } from 'vitest'
import { passage } from '#core/passage.ts'
import { leaningOf, standing } from '#text/summary/openers.ts'
import { readingOf } from '#text/summary/reading.ts'

describe('leaningOf', () => {
  const kinds = {
    'a name before': ['He left.', '“She is ill,” he said.', "He's gone.", 'His boat sank.', "'Her brother came."],
    'the sentence before': [
      'But the council refused.',
      'It rained.',
      'They left.',
      'This angered drivers.',
      'However, nobody came.',
      'and then it closed.',
      'and went home,” he said.',
      'We went home," he said.',
      '“We left.”',
      '"We left',
      "'We didn't leave.'",
      'The latter resigned.',
    ],
    nothing: [
      'Hesitation cost the town its bridge.',
      'The council met.',
      '“We left,” said Mira Holt.',
      '"We left," said Mira Holt.',
      'Italy won.',
      'Thomas spoke.',
      'Butter is dear.',
    ],
  } as const
  for (const [kind, sentences] of Object.entries(kinds)) {
    for (const sentence of sentences) {
      it(`finds that ${sentence} needs ${kind === 'nothing' ? kind : `${kind} it`}`, () => {
        expect(leaningOf(sentence)).toBe(kind)
      })
    }
  }
})

describe('standing', () => {
  const body = 'The boat sank. He swam. Mira Holt watched. She called for help.'
  const sentences = [
    [0, 14],
    [15, 23],
    [24, 42],
    [43, 63],
  ].map(([start = 0, end = 0]) => passage(body, start, end))
  const stands = standing(readingOf(sentences))

  it('lets a pronoun stand after a sentence that names somebody, and nowhere else', () => {
    expect(stands(3, new Set([2]))).toBe(true)
    expect(stands(3, new Set([0, 1]))).toBe(false)
    expect(stands(1, new Set([0]))).toBe(false)
  })

  it('takes a day for no name', () => {
    const dated = 'The boat sank on Friday. He swam.'
    const both = [passage(dated, 0, 24), passage(dated, 25, 33)]
    expect(standing(readingOf(both))(1, new Set([0]))).toBe(false)
  })

  it('lets a sentence that leans on nothing stand alone', () => {
    expect(stands(0, new Set())).toBe(true)
  })
})
