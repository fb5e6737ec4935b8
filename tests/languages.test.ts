import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { choiceWords, commandWords, languageFor, languages, optionWords } from '#languages/languages.ts'
import { optionsOf } from '#core/asking/options.ts'
import { commands as all } from './support/newsroom.ts'

const commands = new Set(readdirSync('commands').map(file => file.replace(/\.ts$/, '')))

describe.each([...languages])('the commands in %s', (_, { commands: words, linkQuotes, checkQuote }) => {
  it('exist, and are the same in every language', () => {
    const told = Object.keys(words)
    expect(told.filter(name => !commands.has(name))).toEqual([])
    for (const [, other] of languages) expect(Object.keys(other.commands).sort()).toEqual(told.sort())
  })

  it('have names that platforms accept, each unique', () => {
    const names = Object.values(words).map(({ name }) => name)
    expect(names.filter(name => !/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(linkQuotes.length).toBeLessThanOrEqual(32)
    expect(checkQuote.length).toBeLessThanOrEqual(32)
  })

  it('never use the English name of another command', () => {
    const stolen = Object.entries(words).filter(([own, { name }]) => name !== own && commands.has(name))
    expect(stolen).toEqual([])
  })

  it('have descriptions of at most 100 characters', () => {
    const long = Object.values(words).filter(({ description }) => description.length < 1 || description.length > 100)
    expect(long).toEqual([])
  })
})

const options = all.flatMap(({ name: command, input }) =>
  optionsOf(input)
    .filter(({ hidden }) => !hidden)
    .map(option => ({ command, ...option })),
)

describe.each([...languages.keys()])('the options in %s', tag => {
  it('exist, and are all of those of translated commands', () => {
    const told = Object.keys(languages.get(tag)?.options ?? {})
    const used = new Set(options.flatMap(({ command, name }) => [name, `${command} ${name}`]))
    expect(told.filter(key => !used.has(key))).toEqual([])
    const translated = options.filter(({ command }) => commandWords(tag, command))
    expect(translated.length).toBeGreaterThan(20)
    const missing = translated.filter(({ command, name }) => !optionWords(tag, command, name))
    expect(missing.map(({ command, name }) => `${command} ${name}`)).toEqual([])
  })

  it('have names that platforms accept, each unique within a command', () => {
    for (const { name: command } of all) {
      const names = options
        .filter(option => option.command === command)
        .map(({ name }) => optionWords(tag, command, name)?.name ?? name)
      expect(names.filter(name => !/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual([])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('have descriptions of at most 100 characters', () => {
    const words = Object.values(languages.get(tag)?.options ?? {})
    expect(words.filter(({ description }) => description.length < 1 || description.length > 100)).toEqual([])
  })
})

const choices = [
  'yes',
  'no',
  ...new Set(
    options
      .filter(({ command, name }) => commandWords('de', command) && name !== 'language')
      .flatMap(({ choices }) => choices ?? []),
  ),
]

describe.each([...languages.keys()])('the choices of options in %s', tag => {
  it('exist, each with a label that platforms accept', () => {
    expect(Object.keys(languages.get(tag)?.choices ?? {}).sort()).toEqual(choices.toSorted())
    const words = choices.map(choice => choiceWords(tag, choice))
    expect(words.filter(word => word.length < 1 || word.length > 75)).toEqual([])
  })

  it('are distinct within an option', () => {
    for (const { choices = [] } of options)
      expect(new Set(choices.map(choice => choiceWords(tag, choice))).size).toBe(choices.length)
  })
})

describe('a language to choose', () => {
  it('is called by its own name, whoever asks', () => {
    expect(['en', 'de', 'pt-BR', 'uk'].map(choice => choiceWords('fr', choice))).toEqual([
      'English',
      'Deutsch',
      'português (Brasil)',
      'українська',
    ])
  })
})

describe('the language for somebody', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt_BR', 'pt-BR'],
    ['es-419', 'es'],
    ['en-GB', undefined],
    ['ja-JP', undefined],
    [undefined, undefined],
  ])('of %s is %s', (locale, tag) => {
    expect(languageFor(locale)).toBe(tag)
  })
})
