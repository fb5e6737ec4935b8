/**
 * The letters of a chart, drawn here because a server may have no fonts: dots from cap height (row 1) over the baseline
 * (row 7) to the descender of a "p" (row 9).
 */
const DRAWN: Readonly<Record<string, string>> = {
  '0': '.###./#...#/#...#/#...#/#...#/#...#/.###.',
  '1': '.#/##/.#/.#/.#/.#/.#',
  '2': '.###./#...#/....#/...#./..#../.#.../#####',
  '3': '.###./#...#/....#/..##./....#/#...#/.###.',
  '4': '...#./..##./.#.#./#..#./#####/...#./...#.',
  '5': '#####/#..../####./....#/....#/#...#/.###.',
  '6': '.###./#...#/#..../####./#...#/#...#/.###.',
  '7': '#####/....#/...#./...#./..#../..#../..#..',
  '8': '.###./#...#/#...#/.###./#...#/#...#/.###.',
  '9': '.###./#...#/#...#/.####/....#/#...#/.###.',
  A: '..#../..#../.#.#./.#.#./#####/#...#/#...#',
  D: '####./#...#/#...#/#...#/#...#/#...#/####.',
  F: '#####/#..../#..../####./#..../#..../#....',
  J: '...#/...#/...#/...#/...#/#..#/.##.',
  M: '#...#/##.##/#.#.#/#.#.#/#...#/#...#/#...#',
  N: '#...#/##..#/#.#.#/#.#.#/#.#.#/#..##/#...#',
  O: '.###./#...#/#...#/#...#/#...#/#...#/.###.',
  S: '.###./#...#/#..../.###./....#/#...#/.###.',
  a: '..../..../.##./...#/.###/#..#/.###',
  b: '#.../#.../###./#..#/#..#/#..#/###.',
  c: '..../..../.##./#..#/#.../#..#/.##.',
  e: '..../..../.##./#..#/####/#.../.##.',
  g: '..../..../.###/#..#/#..#/#..#/.###/...#/.##.',
  i: '#/./#/#/#/#/#',
  l: '#/#/#/#/#/#/#',
  n: '..../..../###./#..#/#..#/#..#/#..#',
  o: '..../..../.##./#..#/#..#/#..#/.##.',
  p: '..../..../###./#..#/#..#/#..#/###./#.../#...',
  r: '.../.../#.#/##./#../#../#..',
  s: '..../..../.###/#.../.##./...#/###.',
  t: '.#./.#./###/.#./.#./.#./.##',
  u: '..../..../#..#/#..#/#..#/#..#/.###',
  v: '...../...../#...#/#...#/.#.#./.#.#./..#..',
  y: '..../..../#..#/#..#/#..#/#..#/.###/...#/.##.',
  ' ': '..',
}

type Dot = readonly [x: number, y: number]

export interface Letter {
  /** In dots. */
  readonly width: number
  /** Between two dots; a lone dot is a stroke to itself. */
  readonly strokes: readonly (readonly [Dot, Dot])[]
}

const LETTERS = new Map(Object.entries(DRAWN).map(([letter, rows]) => [letter, letterOf(rows.split('/'))]))

/** The shape of a letter. Throws RangeError for one that charts do not have. */
export function letter(of: string): Letter {
  const known = LETTERS.get(of)
  if (!known) throw new RangeError(`charts have the letters ${[...LETTERS.keys()].join('')}, not ${JSON.stringify(of)}`)
  return known
}

/** Joins each dot to its neighbours, and diagonally only where no third dot joins the two. */
function letterOf(rows: readonly string[]): Letter {
  const dark = (x: number, y: number) => rows[y]?.[x] === '#'
  const strokes = rows.flatMap((row, y) =>
    Array.from(row).flatMap((_, x): (readonly [Dot, Dot])[] => {
      if (!dark(x, y)) return []
      const ends: Dot[] = [[x, y]]
      if (dark(x + 1, y)) ends.push([x + 1, y])
      if (dark(x, y + 1)) ends.push([x, y + 1])
      if (dark(x + 1, y + 1) && !dark(x + 1, y) && !dark(x, y + 1)) ends.push([x + 1, y + 1])
      if (dark(x - 1, y + 1) && !dark(x - 1, y) && !dark(x, y + 1)) ends.push([x - 1, y + 1])
      return ends.map(end => [[x, y], end] as const)
    }),
  )
  return { width: rows[0]?.length ?? 0, strokes }
}
