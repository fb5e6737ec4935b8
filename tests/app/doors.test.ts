import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** Ways past the operator's only outlet (`core/outlet.ts`), by the code one would write. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'a stream of the process':
    /\bprocess\s*(?:\?\.|\.|\[\s*['"`])\s*std(?:out|err)\b|\bstd(?:out|err)\b[^;\n]*\}\s*=\s*process\b/u,
  'the process as a module': /from\s+['"](?:node:)?process['"]|import\(\s*['"](?:node:)?process['"]/u,
  console: /\bconsole\b|['"](?:node:)?console['"]/u,
  'a file descriptor':
    /\b(?:writeSync|writevSync|createWriteStream|WriteStream)\s*\(\s*(?:[12]\b|['"`]\/dev\/(?:tty|std|fd))|['"`]\/dev\/(?:tty|stdout|stderr)/u,
  'a warning of Node': /\bemitWarning\b/u,
  'a thread that prints by itself': /\bnew Worker\((?![^]*\bstdout: true\b[^]*\bstderr: true\b)/u,
  'a program that prints by itself': /\bstdio:\s*['"`]inherit|['"`](?:node:)?child_process['"`]/u,
  'the screen behind the door': /\.screen\b/u,
  'text taken for drawn': /\bDrawn\s*\.\s*(?:parse|safeParse|catch|or)\b|\bas\s+Drawn\b|:\s*Drawn\s*\}\)/u,
}

/** Where each is allowed, and why. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  // A separate program, which prints JSON strings.
  'bin/healthy.js': ['a stream of the process'],
  'src/cli/entry.ts': ['a stream of the process', 'console'],
  // Line editing and progress bars move the cursor.
  'src/platforms/terminal/prompt.ts': ['the screen behind the door'],
  'src/app/progress.ts': ['the screen behind the door'],
  // They make drawn text, of harmless words and their own codes.
  'src/platforms/terminal/render.ts': ['text taken for drawn'],
  'src/log/pretty.ts': ['text taken for drawn'],
  // Text that was drawn and frozen.
  'src/platforms/terminal/adapter.ts': ['text taken for drawn'],
}

function doorsIn(code: string): readonly string[] {
  const bare = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gmu, '')
  return Object.entries(DOORS).flatMap(([door, pattern]) => (pattern.test(bare) ? [door] : []))
}

async function sources(): Promise<readonly string[]> {
  const all = await Promise.all(
    ['src', 'bin', 'commands', 'digests'].map(async folder =>
      (await readdir(join(ROOT, folder), { recursive: true })).map(file => join(folder, file)),
    ),
  )
  return all.flat().filter(file => /\.[cm]?[jt]s$/u.test(file))
}

describe('the one door to the operator’s terminal', () => {
  it('is the only one in the sources, and every exception listed is in use', async () => {
    const files = await sources()
    expect(files.length).toBeGreaterThan(300)
    const found = await Promise.all(files.map(async file => [file, doorsIn(await readFile(join(ROOT, file), 'utf8'))]))
    expect(Object.fromEntries(found.filter(([, doors]) => doors?.length !== 0))).toEqual(KEEPERS)
  })

  it.each([
    'process.stdout.write(title)',
    "process['stderr'].write(title)",
    'const { stdout, env } = process\nstdout.write(title)',
    "import { stdout } from 'node:process'",
    'console.log(title)',
    "import { Console } from 'node:console'",
    'writeSync(1, title)',
    "createWriteStream('/dev/tty').write(title)",
    'process.emitWarning(title)',
    'new Worker(url, { stdout: true })',
    "spawn('less', { stdio: 'inherit' })",
    'shell.stdout.screen.write(title)',
    'shell.stdout.draw(Drawn.parse(title))',
    'shell.stdout.draw(title as Drawn)',
  ])('would be caught as %s', code => {
    expect(doorsIn(code)).not.toEqual([])
  })

  it('ignores comments', () => {
    expect(doorsIn('/** `process.stdout` is one. */\n// console\nconst a = 1')).toEqual([])
  })
})
