import type { Command } from 'commander'
import { probablyMeant } from '#core/edit-distance.ts'

/** What users of other programs try, and its equivalent here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  run: 'crier start',
  serve: 'crier start',
  up: 'crier start',
  init: 'crier start',
  stop: 'Ctrl-C, or systemctl stop crier: crier stops on SIGTERM',
  down: 'Ctrl-C, or systemctl stop crier: crier stops on SIGTERM',
  status: 'crier doctor',
  health: 'crier doctor',
  version: 'crier --version',
  list: 'crier sources',
  feeds: 'crier sources',
  feed: 'crier sources',
  history: 'crier deliveries',
  log: 'crier deliveries',
  logs: 'journalctl -u crier, or standard error',
  delete: 'crier forget TENANT',
  upgrade: 'crier migrate',
  dump: 'crier backup FILE',
}

/**
 * What a command line that names no verb of ours probably meant, in a sentence; `undefined` if it names one, or nothing
 * close.
 *
 * @param desk names of the desk's commands, which people try here too
 */
export function nearMiss(crier: Command, [word, next]: readonly string[], desk: readonly string[]): string | undefined {
  if (word === undefined || word.startsWith('-')) return undefined
  const verb = crier.commands.find(command => command.name() === word)
  if (verb) return nearMissIn(verb, next)
  const elsewhere = Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined
  if (elsewhere !== undefined) return `There is no command ${JSON.stringify(word)}. Here that is ${elsewhere}.`
  const asked = word.replace(/^\//u, '')
  const atDesk = desk.includes(asked) ? asked : undefined
  const meant = atDesk === undefined ? probablyMeant(word, namesIn(crier)) : undefined
  if (meant !== undefined) return `There is no command ${JSON.stringify(word)}. Did you mean crier ${meant}?`
  const question = atDesk ?? probablyMeant(asked, desk)
  if (question === undefined) return undefined
  return `There is no command ${JSON.stringify(word)}, but a question: crier ask "/${question} …"`
}

function nearMissIn(verb: Command, word: string | undefined): string | undefined {
  const names = namesIn(verb)
  if (names.length === 0 || word === undefined || word.startsWith('-') || names.includes(word)) return undefined
  const meant = probablyMeant(word, names) ?? names.find(name => name.startsWith(word))
  if (word === 'list' || word === 'ls') return `crier ${verb.name()} alone lists them.`
  const instead = meant === undefined ? `It has ${names.join(', ')}.` : `Did you mean crier ${verb.name()} ${meant}?`
  return `crier ${verb.name()} has no ${JSON.stringify(word)}. ${instead}`
}

function namesIn(command: Command): readonly string[] {
  return command.commands.map(each => each.name())
}
