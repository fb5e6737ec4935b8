import type { Action, Block } from '#core/asking/reply.ts'
import type { Kind, Question } from '#ask/question.ts'
import type { Evidence } from '#ask/scoring/ranking.ts'
import { tellingWords } from '#ask/reading/words.ts'
import { buttonLabel } from '../show/button-label.ts'
import type { AskedAtDesk } from './asked.ts'
import type { FoundSentences } from './evidence.ts'

/** Buttons beside an answer. */
const MOST = 2
const SPOKEN = new Set<Kind>(['said', 'stance', 'compare'])

/** Other readings of the question, as buttons: a namesake, other days, every outlet, the whole story. */
export async function readings(
  asked: AskedAtDesk,
  found: FoundSentences,
  best: readonly Evidence[],
): Promise<readonly Block[]> {
  const { question } = found
  const all = [...(await namesakes(asked, question)), ...wider(question), ...further(found, best)]
  const actions = all
    .filter(({ label }, index) => all.findIndex(other => other.label === label) === index)
    .slice(0, MOST)
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }]
}

/** If a name or a role may be several people's: the same question about each. */
async function namesakes(
  { newsroom, tenant }: AskedAtDesk,
  { voices, text, goesOn }: Question,
): Promise<readonly Action[]> {
  const [voice] = voices
  if (voice === undefined || voice.name !== undefined || goesOn === true) return []
  const asked = tellingWords(voice.words)
  const { speakers } = await newsroom.asking.known(tenant, asked)
  const at = text.toLowerCase().indexOf(voice.words.toLowerCase())
  if (at === -1 || asked.length === 0) return []
  return speakers
    .filter(({ name }) => /^\p{Lu}\S* \S*\p{Lu}/u.test(name))
    .filter(({ name, role = '' }) => {
      const own = new Set(tellingWords(`${name} ${role}`))
      return asked.every(word => own.has(word))
    })
    .slice(0, MOST)
    .map(({ name }) => ({
      label: buttonLabel('', name),
      command: 'ask',
      input: { question: `${text.slice(0, at)}${name}${text.slice(at + voice.words.length)}` },
    }))
}

/** The same question without a restriction. */
function wider({ text, days, publisher, goesOn }: Question): readonly Action[] {
  if (goesOn === true) return []
  const without = (words: string, label: string): readonly Action[] => {
    const at = text.toLowerCase().indexOf(words.toLowerCase())
    if (at === -1) return []
    const subject = /\b(?:did|does|has|have|had|do|is) (?:the )?$/iu.test(text.slice(0, at))
    const before = subject
      ? `${text.slice(0, at).replace(/the $/iu, '')}the papers`
      : text.slice(0, at).replace(/\b(?:from|in|by|at|on|since|of|according to)(?: the)? *$/iu, '')
    const question = `${before} ${text.slice(at + words.length)}`.replaceAll(/ {2,}/gu, ' ').trim()
    return tellingWords(question).length === 0 ? [] : [{ label, command: 'ask', input: { question } }]
  }
  return [
    ...(days === undefined ? [] : without(days.words, 'At any time')),
    ...(publisher === undefined ? [] : without(publisher, 'In every outlet')),
  ]
}

/** Further material: everything somebody said, the sentence's story, the articles with these words. */
function further({ question, concepts }: FoundSentences, best: readonly Evidence[]): readonly Action[] {
  const [first] = best
  const names = SPOKEN.has(question.kind) ? question.voices.flatMap(({ name }) => name ?? []) : []
  const said = names.map(name => ({ label: buttonLabel('All by ', name), command: 'said', input: { person: name } }))
  if (first) {
    const { id } = first.piece.text.source.article
    return [...said, { label: 'The story', command: 'story', input: { words: `#${id}` } }]
  }
  const words = concepts.filter(({ articles }) => articles > 0).map(({ word }) => word)
  const some: readonly Action[] =
    words.length === 0
      ? []
      : [{ label: buttonLabel('Articles: ', words.join(' ')), command: 'find', input: { words: words.join(' ') } }]
  return [...said, ...some]
}
