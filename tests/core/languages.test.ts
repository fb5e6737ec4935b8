import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '#core/languages.ts'

const commands = new Set(readdirSync('commands').map(file => file.replace(/\.ts$/, '')))
/** The command in the menu of a message; its name may have spaces and capitals. */
const MENU = 'Quotes from this link'

describe.each([...languages])('the commands in %s', (_, language) => {
  it('are commands that there are, the same in every language', () => {
    const told = Object.keys(language)
    expect(told.filter(name => !commands.has(name) && name !== MENU)).toEqual([])
    for (const [, other] of languages) expect(Object.keys(other).sort()).toEqual(told.sort())
  })

  it('have names that platforms take, each its own', () => {
    const { [MENU]: menu, ...others } = language
    const names = Object.values(others).map(({ name }) => name)
    expect(names.filter(name => !/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(menu?.name.length).toBeLessThanOrEqual(32)
  })

  it('never take the English name of another command', () => {
    const stolen = Object.entries(language).filter(([own, { name }]) => name !== own && commands.has(name))
    expect(stolen).toEqual([])
  })

  it('say what they do in at most 100 characters', () => {
    const long = Object.values(language).filter(({ description }) => description.length < 1 || description.length > 100)
    expect(long).toEqual([])
  })
})
