import { describe } from 'vitest'
import { reads } from './said.ts'

describe('who told by whom', () => {
  reads({
    'who told, where people were told by them': [
      'Passengers were told by the captain, Ivar Lund, that the ferry would be late.',
      'Ivar Lund ~ the ferry would be late',
    ],
    'who urged, where people were urged by them': [
      'Farmers were urged by Marta Quist to move their herds.',
      'Marta Quist ~ to move their herds',
    ],
  })
})

describe('two at once and none', () => {
  reads({
    'nobody where a line only points to another text': ['Read more: “Ten bridges that fell”'],
    'nobody where an article speaks of an earlier form of itself': [
      'An earlier version of this story said the bridge had two lanes.',
    ],
    'another than the person told, where she is told of by a pronoun': [
      'Ida Holm told her brother that the ferry was late.',
      'Ida Holm ~ the ferry was late',
    ],
  })
})
