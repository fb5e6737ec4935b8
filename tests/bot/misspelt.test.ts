import { beforeAll, describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { misspeltOption } from '#core/asking/typed.ts'
import type { Option } from '#core/asking/options.ts'
import { probablyMeant } from '#core/edit-distance.ts'
import { crier, crierHome } from '#tests/cli/crier.ts'

let home: string
beforeAll(async () => {
  home = await crierHome()
})

const answer = async (line: string) => (await crier(home, ['ask', line])).out

describe('a typo', () => {
  it('in a command is answered with the command probably meant, and the words typed', async () => {
    const said = await answer('/sumary ferry length:short')
    expect(said).toContain('There is no /sumary here. Did you mean /summary?')
    expect(said).toContain('/summary ferry length:short')
    expect(await answer('/xyzzy ferry')).toContain('There is no such command here. /crier lists')
  })

  it('is none if the word means a command in plain words', async () => {
    expect(await answer('/help')).toContain('There is no /help here. Did you mean /crier?')
    expect(await answer('/briefing')).toMatch(
      /There is no \/briefing here. Did you mean \/digest\?.*\/digest briefing/su,
    )
  })

  it('in an option is pointed out rather than searched for', async () => {
    expect(await answer('/summary ferry lenght:short')).toContain(
      '/summary has no option “lenght:”. Did you mean length:?',
    )
    expect(await answer('/find sorce:Coast')).toContain('Did you mean source:?')
    expect(await answer('/latest since:monday')).toMatch(/\/latest has no option “since:”\. It has \w+, \w+/u)
    expect(await answer('/latest "since:monday"')).not.toContain('has no')
    // Close to an option that only other commands have.
    expect(await answer('/find lenght:short ferry')).toMatch(/\/find has no option “lenght:”\. It has \w+, \w+/u)
    expect(await answer('/latest speeker:Renn')).toContain('/latest has no option “speeker:”.')
  })

  it('is not suspected in quotation marks, times, URLs, or other words with a colon', async () => {
    for (const line of ['/find "lenght:short"', '/find 10:30', '/find https://coast.example', '/find warning:ferry'])
      expect(await answer(line)).not.toContain('Did you mean')
  })

  it('is never suspected in the name of an option itself', () => {
    const option = (name: string): Option => ({
      name,
      description: 'x',
      type: 'string',
      required: false,
      positional: false,
      hidden: false,
    })
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(names, all => {
        const options = all.map(option)
        for (const name of all) {
          expect(misspeltOption(`${name}:x`, options)).toBeUndefined()
          const meant = probablyMeant(name, all)
          expect(meant).not.toBe(name)
        }
      }),
    )
  })
})

describe('details of refusals and completions', () => {
  it('name what is needed in one pair of brackets', async () => {
    expect(await answer('/said')).toContain('/said needs person (who: a name, a surname, an office). For example:')
  })

  it('use the singular for one statement', async () => {
    expect(await answer('/said "Bo Lind" about:walkout')).toContain('There is 1 other statement.')
  })
})

describe('crier sources add', () => {
  it('takes pages: as typed at the desk, and refuses invalid values', async () => {
    const wrong = await crier(home, ['sources', 'add', 'https://127.0.0.1:1/', 'pages:sometimes'])
    expect(wrong.exit).toBe(1)
    expect(wrong.err).toMatch(/^"pages:" can be said once, as .*never.*; not "sometimes"\.\n$/u)
    const none = await crier(home, ['sources', 'add', 'pages:never'])
    expect(none.err).toContain('Expected an address beside "pages:"')
    // It is not treated as an address: only real ones are tried.
    const tried = await crier(home, ['sources', 'add', 'https://127.0.0.1:1/', 'pages:never'])
    expect(tried.err.trim().split('\n')).toHaveLength(1)
  })
})
