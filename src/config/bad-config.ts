import type { SettingProblem } from './setting.ts'

/** Names every invalid or missing variable at once, with what each should be. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig'
  readonly problems: readonly SettingProblem[]

  constructor(problems: readonly SettingProblem[]) {
    const width = Math.max(...problems.map(({ name }) => name.length))
    const lines = problems.map(({ name, expected, came }) => {
      const instead = came === undefined ? '' : `, not ${JSON.stringify(came)}`
      return `  ${name.padEnd(width)}  expected ${expected}${instead}`
    })
    super(`Crier's settings (the environment, or .env) need a look:\n${lines.join('\n')}`)
    this.problems = problems
  }
}
