import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseSync, Visitor, type Expression, type VariableDeclarator } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../bin')
const files = (await readdir(BIN)).filter(file => file.endsWith('.js'))

interface Taken {
  readonly from: string
  readonly names: readonly string[]
}

type Pattern = VariableDeclarator['id']

/** What a file in bin/ imports by name from our own files, by `import … from` or `await import(…)`. */
function takenIn(file: string, code: string): readonly Taken[] {
  const taken: Taken[] = []
  const take = (pattern: Pattern | undefined, value: Expression | undefined): void => {
    const from = value?.type === 'ImportExpression' && value.source.type === 'Literal' ? value.source.value : undefined
    if (typeof from !== 'string' || !/^[#.]/u.test(from) || pattern?.type !== 'ObjectPattern') return
    taken.push({
      from,
      names: pattern.properties.flatMap(each =>
        each.type === 'Property' && each.key.type === 'Identifier' ? [each.key.name] : [],
      ),
    })
  }
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      if (!/^[#.]/u.test(source.value)) return
      const names = specifiers.flatMap(each =>
        each.type === 'ImportSpecifier' && each.imported.type === 'Identifier' ? [each.imported.name] : [],
      )
      taken.push({ from: source.value, names })
    },
    VariableDeclarator({ id, init }) {
      if (init?.type !== 'AwaitExpression') return
      take(id, init.argument)
      const { argument } = init
      const [all] = argument.type === 'CallExpression' ? argument.arguments : []
      if (id.type !== 'ArrayPattern' || all?.type !== 'ArrayExpression') return
      for (const [index, value] of all.elements.entries()) {
        const pattern = id.elements[index]
        if (pattern && value && value.type !== 'SpreadElement' && pattern.type === 'ObjectPattern') take(pattern, value)
      }
    },
  }).visit(parseSync(file, code).program)
  return taken
}

describe('what bin/ imports from other files', () => {
  it('is found, however it is imported', () => {
    const code = `import { a } from './x.js'; const { b } = await import('#y.ts')
      const [{ c, d: e }, { f }] = await Promise.all([import('#z.ts'), import('other')])`
    expect(takenIn('x.js', code)).toEqual([
      { from: './x.js', names: ['a'] },
      { from: '#y.ts', names: ['b'] },
      { from: '#z.ts', names: ['c', 'd'] },
    ])
  })

  it('is exported there', async () => {
    const all = await Promise.all(
      files.map(async file => takenIn(file, await readFile(join(BIN, file), 'utf8')).map(each => ({ file, ...each }))),
    )
    expect(all.flat().map(({ from }) => from)).toEqual(expect.arrayContaining(['./fresh.js', '#ingest/plain.ts']))
    for (const { file, from, names } of all.flat()) {
      const there: object = await import(from.startsWith('.') ? join(BIN, from) : from)
      for (const name of names) expect(Object.keys(there), `${file} takes ${name} from ${from}`).toContain(name)
    }
  })
})
