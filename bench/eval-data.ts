import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The labelled articles that Crier is measured against; they belong to their publishers and are not shipped. */
export const EVAL = resolve(process.env['CRIER_EVAL'] ?? fileURLToPath(new URL('../../shared/eval', import.meta.url)))

/** The path of a file of the evaluation data; if it is missing, says where it is expected and exits. */
export function evalFile(name: string): string {
  const path = join(EVAL, name)
  if (!existsSync(path)) {
    process.stderr.write(
      `${path} is not there. Put the evaluation data in ../shared/eval, or set CRIER_EVAL to its folder.\n`,
    )
    process.exit(1)
  }
  return path
}

/** The values of a JSON lines file of the evaluation data. */
export function evalLines(name: string): readonly unknown[] {
  return readFileSync(evalFile(name), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}
