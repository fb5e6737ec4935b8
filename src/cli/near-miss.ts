import type { Command } from 'commander'
import { probablyMeant } from '#core/edit-distance.ts'

/**
 * What was probably meant by a command line that names no command of ours, in a sentence; `undefined` where it names one,
 * or nothing near one.
 * @param desk names of what can be asked at the desk, which people try here too
 */
export function nearMiss(crier: Command, [word, next]: readonly string[], desk: readonly string[]): string | undefined {
  if (word === undefined || word.startsWith('-')) return undefined
  const verb = crier.commands.find(command => command.name() === word)
  if (verb) return nearMissIn(verb, next)
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
  const instead = meant === undefined ? `It has ${names.join(', ')}.` : `Did you mean crier ${verb.name()} ${meant}?`
  return `crier ${verb.name()} has no ${JSON.stringify(word)}. ${instead}`
}

function namesIn(command: Command): readonly string[] {
  return command.commands.map(each => each.name())
}
