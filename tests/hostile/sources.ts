import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser'

export const ROOT = resolve(import.meta.dirname, '../..')

/** A pattern in the sources. */
export interface Literal {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** An exported function of a single text. */
export interface Scanner {
  readonly file: string
  readonly name: string
}

/** What in the sources looks at text: every pattern, every `new RegExp`, every function of one text. */
export interface Found {
  readonly literals: readonly Literal[]
  /** Files that build patterns at run time, with the number of places in each. */
  readonly made: ReadonlyMap<string, number>
  readonly scanners: readonly Scanner[]
}

/** Reads the sources. */
export function findInSources(folders: readonly string[] = ['src', 'commands', 'digests']): Found {
  const literals: Literal[] = []
  const made = new Map<string, number>()
  const scanners: Scanner[] = []
  for (const file of folders.flatMap(filesIn)) {
    const code = readFileSync(join(ROOT, file), 'utf8')
    const isMade = ({ callee }: NewExpression | CallExpression): void => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') made.set(file, (made.get(file) ?? 0) + 1)
    }
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return
        const { pattern: source, flags } = node.regex
        literals.push({ file, source, flags })
      },
      NewExpression: isMade,
      CallExpression: isMade,
      ExportNamedDeclaration({ declaration }) {
        if (declaration?.type !== 'FunctionDeclaration' || !declaration.id) return
        const [first, ...others] = declaration.params
        const given = first && 'typeAnnotation' in first ? first.typeAnnotation : undefined
        const alone = others.every(
          other => other.type === 'AssignmentPattern' || ('optional' in other && other.optional),
        )
        if (alone && given?.typeAnnotation.type === 'TSStringKeyword')
          scanners.push({ file, name: declaration.id.name })
      },
    }).visit(parseSync(file, code).program)
  }
  return { literals, made, scanners }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file))
    .sort()
}
