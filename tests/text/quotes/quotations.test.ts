import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

describe('direct quotations', () => {
  it.each([
    ['curly marks', '“We sail in May,” Ana Berg said.'],
    ['straight marks', '"We sail in May," Ana Berg said.'],
    ['doubled single marks', "''We sail in May,'' Ana Berg said."],
    ['single marks', '‘We sail in May,’ Ana Berg said.'],
    ['a speaker after the verb', '“We sail in May,” said Ana Berg, the pilot.'],
    ['a speaker before', 'Ana Berg said, “We sail in May,” and left.'],
    ['a colon', 'Ana Berg said: “We sail in May,” and left.'],
  ])('extracts %s', (_, body) => {
    expect(said(body)).toEqual(['Ana Berg: We sail in May'])
  })

  it('attributes a quoted sentence to the voice of its paragraph', () => {
    expect(said('“We sail in May,” Ana Berg said. “The engine is new. It purrs.”')).toEqual([
      'Ana Berg: We sail in May',
      'Ana Berg: The engine is new. It purrs.',
    ])
  })

  it('joins a quotation that its speaker interrupts', () => {
    expect(said('“We sail,” Ana Berg said, “when the wind turns.”')).toEqual([
      'Ana Berg: We sail',
      'Ana Berg: when the wind turns.',
    ])
  })

  it('follows a quotation over paragraphs if the mark is left open', () => {
    const body = '“We sail in May,” Ana Berg said. “The engine is new.\n\n“It purrs like a cat.”\n\nThe crowd cheered.'
    expect(said(body)).toEqual([
      'Ana Berg: We sail in May',
      'Ana Berg: The engine is new.',
      'Ana Berg: It purrs like a cat.',
    ])
  })

  it('handles a question that the sentence splitter cut from its speaker', () => {
    expect(said('“Who will pay for the engine?” Ana Berg asked.')).toEqual(['Ana Berg: Who will pay for the engine?'])
  })

  it('keeps a nested quotation whole', () => {
    expect(said('“He shouted ‘Cast off!’ and we did,” Ana Berg said.')).toEqual([
      'Ana Berg: He shouted ‘Cast off!’ and we did',
    ])
  })

  it('does not take an apostrophe for a quotation mark', () => {
    expect(said("“It's the sailors' boat,” Ana Berg said. The sailors' union agreed.")[0]).toBe(
      "Ana Berg: It's the sailors' boat",
    )
  })

  it.each([
    ['a title', 'The film “Slow Water” opens on Friday.'],
    ['a doubtful word', 'The so-called “lost ferry” lay at the pier.'],
    ['a nickname', 'Ivo “The Anchor” Marsh came third.'],
    ['a slogan', 'They marched under the slogan “Boats for All.”'],
  ])('does not take %s for a statement', (_, body) => {
    expect(said(body)).toEqual([])
  })

  it('reads the lines of a transcript by their labels', () => {
    expect(said('BERG: We sail in May. The engine is new.\n\nMARSH: Who will pay?')).toEqual([
      'BERG: We sail in May. The engine is new.',
      'MARSH: Who will pay?',
    ])
  })

  it('leaves a quotation unattributed if nothing says whose it is', () => {
    expect(said('The harbour was dark.\n\n“We shall never sail again.”')).toEqual([
      'nobody: We shall never sail again.',
    ])
  })
})

describe('quotations in other languages', () => {
  it.each([
    ['de', '„Wir fahren im Mai“, sagte die Reederin Anna Seidel.', 'Anna Seidel: Wir fahren im Mai'],
    ['de', '»Wir fahren im Mai«, so Karl Brandt.', 'Karl Brandt: Wir fahren im Mai'],
    ['fr', '« Nous partons en mai », a déclaré Anne Lefort.', 'Anne Lefort: Nous partons en mai'],
    ['es', '«Zarpamos en mayo», dijo la armadora Inés Robles.', 'Inés Robles: Zarpamos en mayo'],
    ['pt', '“Partimos em maio”, disse Ana Ramos.', 'Ana Ramos: Partimos em maio'],
    ['it', '«Partiamo a maggio», ha detto Chiara Galli.', 'Chiara Galli: Partiamo a maggio'],
    ['uk', '«Ми відпливаємо у травні», — сказала Анна Біла.', 'Анна Біла: Ми відпливаємо у травні'],
    ['ru', '«Мы отплываем в мае», — сказала Анна Белова.', 'Анна Белова: Мы отплываем в мае'],
    ['ru', '— Мы отплываем в мае, — заявил Иван Орлов.', 'Иван Орлов: Мы отплываем в мае'],
  ])('extracts %s: %s', (language, body, line) => {
    expect(said(body, language)).toEqual([line])
  })

  it('resolves short names to the full name, and a pronoun to who spoke last', () => {
    const body =
      'Bürgermeisterin Anna Seidel kam spät. „Wir fahren im Mai“, sagte Seidel. „Der Motor ist neu“, sagte sie.'
    expect(said(body, 'de')).toEqual(['Anna Seidel: Wir fahren im Mai', 'Anna Seidel: Der Motor ist neu'])
  })

  it('does not take a title for a statement', () => {
    expect(said('Das Lied „Alte Brücke“ wurde gespielt.', 'de')).toEqual([])
  })
})
