// Reads the folder of reports that .ci/run writes, and prints what failed and how many tests passed. A run NAME has NAME.log,
// NAME.json if vitest finished, and NAME.failed if the command failed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const LINES = 20
const folder = process.argv[2]
let passed = 0
let failed = 0

const say = text => process.stdout.write(`${text}\n`)
const tell = (run, what, lines) => say([`${run}: ${what}`, ...lines.map(line => `    ${line}`)].join('\n'))

/**
 * What vitest prints at the end for each failed test, group or file: ` FAIL  |quick| FILE > GROUP > TEST` and its message. One that
 * was retried appears twice.
 */
function failuresIn(lines) {
  const failures = new Map()
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith(' FAIL ')) continue
    const name = line.slice(' FAIL '.length).trim()
    const rest = lines.slice(at + 1).filter(next => !next.startsWith(' FAIL '))
    const end = rest.findIndex(next => /^⎯+\[\d+\/\d+\]/.test(next))
    if (!failures.has(name)) failures.set(name, rest.slice(0, end < 0 ? LINES : Math.min(end, LINES)))
  }
  return failures
}

const withoutLibraries = message => message.split('\n').filter(line => !line.includes('/node_modules/'))

for (const log of readdirSync(folder)
  .filter(name => name.endsWith('.log'))
  .toSorted()) {
  const run = log.slice(0, -'.log'.length)
  const lines = stripVTControlCharacters(readFileSync(join(folder, log), 'utf8'))
    .trimEnd()
    .split('\n')
  if (!existsSync(join(folder, `${run}.json`))) {
    failed += 1
    tell(run, 'did not get to the tests, or not to their end; the last it said', lines.slice(-LINES))
    continue
  }
  const report = JSON.parse(readFileSync(join(folder, `${run}.json`), 'utf8'))
  const failures = failuresIn(lines)
  passed += report.numPassedTests
  failed += Math.max(failures.size, report.numFailedTests)
  for (const [name, message] of failures) tell(run, `failed: ${name}`, message)
  for (const file of report.testResults)
    for (const test of file.assertionResults)
      if (test.status === 'passed' && test.failureMessages.length > 0)
        tell(
          run,
          `failed once, passed when tried again: ${relative(process.cwd(), file.name)} > ${test.fullName}`,
          withoutLibraries(stripVTControlCharacters(test.failureMessages[0])).slice(0, LINES),
        )
  if (existsSync(join(folder, `${run}.failed`)) && failures.size === 0) {
    failed += 1
    tell(run, 'failed, though no test did; the last it said', lines.slice(-2 * LINES))
  }
}

say(`${passed} passed, ${failed} failed`)
