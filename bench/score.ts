import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evalFile } from './eval-data.ts'

/** Runs a scorer of the evaluation data over predictions and returns what it prints with `--json`. */
export function score(scorer: string, gold: string, predictions: readonly unknown[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'crier-bench-'))
  const path = join(folder, 'predictions.jsonl')
  try {
    writeFileSync(path, predictions.map(line => `${JSON.stringify(line)}\n`).join(''))
    const printed = execFileSync(process.execPath, [evalFile(scorer), evalFile(gold), path, '--json'], {
      encoding: 'utf8',
    })
    return JSON.parse(printed)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A line of a table, its cells padded to the width of the headers. */
export function line(cells: readonly (string | number)[], widths: readonly number[]): string {
  return `${cells
    .map((cell, at) => String(cell).padEnd(widths[at] ?? 0))
    .join('  ')
    .trimEnd()}\n`
}
