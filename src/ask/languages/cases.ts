import type { CaseLanguage } from '../question.ts'

interface Cases {
  /** Endings of all cases, without accents. */
  readonly endings: readonly string[]
  /** Stem changes before some endings, in either direction: "droga", "drodze". */
  readonly changes: readonly (readonly [RegExp, string])[]
}

const list = (words: string): readonly string[] => ['', ...words.split(' ')]

const CASES: Readonly<Record<CaseLanguage, Cases>> = {
  pl: {
    endings: list(
      'a e i o u y ie ia iu ii em om ow ej ym im ach ami owi owie iem iom iej ego emu iego iemu ymi imi ych ich iach iami',
    ),
    changes: [
      [/st$/u, 'sc'],
      [/sc$/u, 'st'],
      [/ch$/u, 'sz'],
      [/(?<!s|d)t$/u, 'c'],
      [/d$/u, 'dz'],
      [/dz$/u, 'd'],
      [/dz$/u, 'g'],
      [/g$/u, 'dz'],
      [/r$/u, 'rz'],
      [/rz$/u, 'r'],
      [/k$/u, 'c'],
      [/(?<!s)c$/u, 'k'],
      [/(?<!s)c$/u, 't'],
      [/(?<=\p{L}{2})i?e([kclrn])$/u, '$1'],
      [/(?<=\p{L}{2}[^aeiouy])([kcl])$/u, 'e$1'],
    ],
  },
  uk: {
    endings: list(
      'а у і и ю я е о ь ом ем єм ам ям ою ею єю ах ях ами ями ові еві єві ів ии іі ія ію ієі ією ого ому им ими их ім ій ьом',
    ),
    changes: [
      [/к$/u, 'ц'],
      [/ц$/u, 'к'],
      [/г$/u, 'з'],
      [/з$/u, 'г'],
      [/х$/u, 'с'],
      [/і([^аеиіоуюяє]{1,2})$/u, 'о$1'],
      [/о([^аеиіоуюяє]{1,2})$/u, 'і$1'],
      [/(?<=\p{L}{2})[оеє]([кцнлр])$/u, '$1'],
      [/(?<=\p{L}{2}[^аеиіоуюяє])([кц])$/u, 'о$1'],
    ],
  },
}

/** Letters; a shorter stem belongs to too many other words. */
const SHORTEST = 3
/** Stems tried per word, the longest endings removed first. */
const STEMS = 3

/**
 * Other possible forms of a noun or adjective, by endings alone, so some are not words. Folded, as words are compared;
 * empty for words of fewer than four letters.
 */
export function casesOf(word: string, language: CaseLanguage): readonly string[] {
  if (/\d/u.test(word) || word.length <= SHORTEST) return []
  const { endings, changes } = CASES[language]
  const stems = endings
    .filter(ending => word.endsWith(ending) && word.length - ending.length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, STEMS)
    .map(ending => word.slice(0, word.length - ending.length))
  const all = stems.flatMap(stem => [stem, ...changes.map(([end, other]) => stem.replace(end, other))])
  return [...new Set(all.flatMap(stem => endings.map(ending => `${stem}${ending}`)))].filter(form => form !== word)
}
