import { roomOf } from './table.ts'
import type { Tree } from './tree.ts'

/** A file without its comments, which may mention anything. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
}

/** SQL outside the store. */
export function sqlOutside(tree: Tree): readonly string[] {
  const sql = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|replaceInto)\(|\bsql`/
  return [...tree].flatMap(([path, text]) =>
    roomOf(path) !== 'store' && sql.test(code(text)) ? [`${path} speaks SQL, which stands in store only`] : [],
  )
}

/** Column names outside the store. Names without `_` are ordinary words. */
export function columnsOutside(tree: Tree): readonly string[] {
  const columns = new Set(
    [...tree]
      .filter(([path]) => /^src\/store\/database\/[a-z-]*schema\.ts$/.test(path))
      .flatMap(([, text]) => [...code(text).matchAll(/^ {2}([a-z]+(?:_[a-z]+)+)\??:/gm)].map(([, name = '']) => name)),
  )
  return [...tree].flatMap(([path, text]) => {
    if (roomOf(path) === 'store' || roomOf(path).startsWith('platforms/')) return []
    const named = [...code(text).matchAll(/\b[a-z]+(?:_[a-z]+)+\b/g)]
      .map(([name]) => name)
      .find(name => columns.has(name))
    return named === undefined ? [] : [`${path} speaks of the column ${named}, which stands in store only`]
  })
}

/** Rooms that may name platforms. */
const MAY_NAME: ReadonlySet<string> = new Set(['platforms', 'cli'])

/** Platforms named in shared code, as a quoted word. */
export function platformsNamed(tree: Tree, platforms: readonly string[]): readonly string[] {
  const named = new RegExp(`['"\`](?:${platforms.join('|')})['"\`:]`, 'i')
  return [...tree].flatMap(([path, text]) => {
    if (MAY_NAME.has(roomOf(path).split('/')[0] ?? '')) return []
    const [found] = named.exec(code(text)) ?? []
    return found === undefined ? [] : [`${path} names a platform: ${found}`]
  })
}
