import { CUE_VERBS, IRREGULAR } from '../../data/cue-verbs.ts'

export type VerbForm = 'base' | 'past' | 'third' | 'gerund'

/** A cue in the lexicon: its verb, the further words of a fixed expression, and what it can govern. */
export interface CueEntry {
  readonly lemma: string
  readonly rest: readonly string[]
  readonly frames: ReadonlySet<string>
}

interface Form {
  readonly form: VerbForm
  /** Longest expression first. */
  readonly entries: readonly CueEntry[]
}

const forms = buildForms()

/** The cues a word may be the verb of, and its form; `undefined` for other words. */
export function cueForm(lower: string): Form | undefined {
  return forms.get(lower)
}

/** The verbs of all cues, in every form. */
export const cueWords = (): Iterable<string> => forms.keys()

function buildForms(): ReadonlyMap<string, Form> {
  const entries = new Map<string, CueEntry[]>()
  for (const [expression, frames] of Object.entries(CUE_VERBS)) {
    if (frames === '') continue
    const [lemma = '', ...rest] = expression.split(' ')
    const list = entries.get(lemma) ?? []
    list.push({ lemma: expression, rest, frames: new Set(frames.split(' ')) })
    entries.set(lemma, list)
  }
  const built = new Map<string, Form>()
  for (const [lemma, list] of entries) {
    const longestFirst = list.sort((a, b) => b.rest.length - a.rest.length)
    const [past, participle, third, gerund, ...others] = IRREGULAR[lemma] ?? regular(lemma)
    built.set(lemma, { form: 'base', entries: longestFirst })
    if (third) built.set(third, { form: 'third', entries: longestFirst })
    if (gerund) built.set(gerund, { form: 'gerund', entries: longestFirst })
    if (past) built.set(past, { form: 'past', entries: longestFirst })
    for (const other of others) built.set(other, { form: 'past', entries: longestFirst })
    if (participle) built.set(participle, { form: 'past', entries: longestFirst })
  }
  return built
}

function regular(lemma: string): readonly string[] {
  const e = lemma.endsWith('e')
  const y = /[^aeiou]y$/u.test(lemma)
  const past = e ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
  const third = y ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  const gerund = e ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
  return [past, past, third, gerund]
}
