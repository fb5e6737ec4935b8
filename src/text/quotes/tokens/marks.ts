/** A stretch in quotation marks. `open` to `close` includes the marks, `start` to `end` does not. */
export interface Quotation {
  readonly open: number
  readonly close: number
  readonly start: number
  readonly end: number
  /** Its paragraph ends without a closing mark, and the next one opens again. */
  readonly runsOn: boolean
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': "’'",
  '‚': '‘’',
  '"': '"”',
  "''": "''",
  '``': "''",
  "'": "'’",
  '”': '”',
  '「': '」',
  '『': '』',
}
const SINGLE = new Set(["'", '‘', '‚', '‹'])
const MARKS = /'(?=''(?!['\p{L}]))|''|``|["'“”„«»‹›‘’‚「」『』]/gu
const LINE = /[^\r\n\u2028\u2029]+/gu
const WORD = /[\p{L}\p{N}]/u
/** Limits for quoted verse: characters per line, and lines. */
const VERSE = { longest: 90, lines: 16 }
/** Characters within which a single quotation mark must be closed; otherwise it is an apostrophe. */
const LONGEST_SINGLE = 400

/** The outermost quotations of a text, in order. Marks inside a quotation belong to it. */
export function quotationsOf(body: string): readonly Quotation[] {
  const lines = [...body.matchAll(LINE)].filter(line => line[0].trim() !== '')
  const found: Quotation[] = []
  let read = 0
  for (const [index, line] of lines.entries()) {
    if (line.index < read) continue
    const last = versesEnd(body, lines, index)
    const text = last === undefined ? line[0] : body.slice(line.index, last)
    const next = last === undefined ? (lines[index + 1]?.[0].trimStart() ?? '') : ''
    const goesOn = found.at(-1)?.runsOn ?? false
    found.push(...quotationsOfLine(text, line.index, next, goesOn))
    read = line.index + text.length
  }
  return found
}

/**
 * The end offset of a quotation of verse opened by a line: short lines without marks, none empty, and the one that
 * closes it.
 */
function versesEnd(body: string, lines: readonly RegExpExecArray[], index: number): number | undefined {
  const line = lines[index]
  const opening = /[“"][^“”"]*$/u.exec(line?.[0].slice(-VERSE.longest) ?? '')
  if (!line || !opening || (opening[0].startsWith('"') && (line[0].split('"').length - 1) % 2 === 0)) return undefined
  let end = line.index + line[0].length
  for (const next of lines.slice(index + 1, index + VERSE.lines)) {
    if (next[0].length > VERSE.longest || !/^(?:\r\n|[\n\r\u2028\u2029])$/u.test(body.slice(end, next.index)))
      return undefined
    const mark = next[0].search(/[“”"]/u)
    end = next.index + next[0].length
    if (mark === 0) return undefined
    if (mark > 0) return next[0][mark] === '“' ? undefined : end
  }
  return undefined
}

interface Open {
  readonly mark: string
  readonly at: number
}

function quotationsOfLine(line: string, offset: number, next: string, goesOn: boolean): readonly Quotation[] {
  const found: Quotation[] = []
  const stack: Open[] = []
  for (const { 0: mark, index: at } of line.matchAll(MARKS)) {
    const top = stack.at(-1)
    if (isApostrophe(line, at, mark, top)) continue
    const level = stack.findLastIndex(open => closes(line, at, mark, open))
    const twoFaced = /^(?:"|'|'')$/u.test(mark) || top?.mark === mark
    if (level >= 0 && !(twoFaced && opensHere(line, at, mark) && !closesHere(line, at, mark))) {
      const open = stack[level]
      stack.length = level
      if (open && level === 0) {
        const inner = open.at + open.mark.length
        found.push(quotation(line, offset, { open: open.at, inner, end: at, close: at + mark.length }, false))
      }
      continue
    }
    if (!(mark in CLOSERS) || !opensHere(line, at, mark)) continue
    if (SINGLE.has(mark) && !closesLater(line, at, mark)) continue
    if (top === undefined || top.mark !== mark) stack.push({ mark, at })
  }
  const left = stack[0]
  if (left && !SINGLE.has(left.mark)) {
    const runsOn = next.startsWith(left.mark)
    const end = line.trimEnd().length
    if ((runsOn || (goesOn && left.at === line.search(/\S/u))) && end > left.at + left.mark.length) {
      const inner = left.at + left.mark.length
      found.push(quotation(line, offset, { open: left.at, inner, end, close: end }, runsOn))
    }
  }
  return found.filter(({ start, end }) => start < end)
}

/** A quotation within a line, by the offsets of its marks; the space that French puts inside them is excluded. */
function quotation(
  line: string,
  offset: number,
  marks: { readonly open: number; readonly inner: number; readonly end: number; readonly close: number },
  runsOn: boolean,
): Quotation {
  const inside = line.slice(marks.inner, marks.end)
  const start = offset + marks.inner + (inside.length - inside.trimStart().length)
  const end = offset + marks.end - (inside.length - inside.trimEnd().length)
  return { open: offset + marks.open, close: offset + marks.close, start, end, runsOn }
}

function isApostrophe(line: string, at: number, mark: string, top: Open | undefined): boolean {
  if (mark !== "'" && mark !== '’') return false
  if (WORD.test(line[at - 1] ?? '') && WORD.test(line[at + 1] ?? '')) return true
  if (mark === '’' && top?.mark === '‘' && ownsMany(line, at)) return true
  if (mark === '’' && top?.mark !== '‘' && top?.mark !== '‚' && top?.mark !== "'") return true
  return top !== undefined && !SINGLE.has(top.mark) && mark === "'" && WORD.test(line[at - 1] ?? '')
}

/** "‘the boys’ money.’": a possessive after "s" and before a lower-case letter, in a quotation that closes later. */
function ownsMany(line: string, at: number): boolean {
  if (line[at - 1] !== 's' || !/^ \p{Ll}/u.test(line.slice(at + 1, at + 3))) return false
  const rest = line.slice(at + 1, at + LONGEST_SINGLE)
  const close = rest.search(/[,.?!]’/u)
  const open = rest.indexOf('‘')
  return close >= 0 && (open < 0 || close < open)
}

function closes(line: string, at: number, mark: string, open: Open): boolean {
  if (!(CLOSERS[open.mark] ?? '').includes(mark) || (mark.length === 1 && open.mark.length === 2)) return false
  if (mark === '“' && open.mark === '“') return closesHere(line, at, mark) && !opensHere(line, at, mark)
  if (mark === open.mark || mark === '"') return closesHere(line, at, mark)
  return true
}

/** Can a straight mark close here: after something, and not before a word? */
function closesHere(line: string, at: number, mark: string): boolean {
  const before = line[at - 1] ?? ' '
  const after = line[at + mark.length] ?? ' '
  if (/\s/u.test(before))
    return (
      !WORD.test(after) &&
      (/['’]/u.test(line[at - 2] ?? '') || (/\s/u.test(after) && /[,.?!]/u.test(line[at - 2] ?? '')))
    )
  return !/[([{—–]/u.test(before) || (!WORD.test(after) && /[—–]/u.test(before))
}

function opensHere(line: string, at: number, mark: string): boolean {
  const before = line[at - 1] ?? ' '
  const after = line[at + mark.length] ?? ' '
  if (/\s/u.test(after) && mark !== '«' && mark !== '„') return false
  return /[\s([{—–/\-"“„«‘:…\u00a0>]/u.test(before) || (!/^(?:"|'|''|”)$/u.test(mark) && !WORD.test(before))
}

/** A single mark opens only if a matching one closes: after a stop, or before anything but a word. */
function closesLater(line: string, at: number, mark: string): boolean {
  const closers = CLOSERS[mark] ?? ''
  const end = Math.min(line.length, at + LONGEST_SINGLE)
  for (let i = at + 2; i < end; i++) {
    if (!closers.includes(line[i] ?? ' ')) continue
    if (!WORD.test(line[i + 1] ?? ' ') && !/\s/u.test(line[i - 1] ?? ' ') && !(mark === "'" && line[i - 1] === 's'))
      return true
  }
  return false
}
