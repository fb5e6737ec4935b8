import type { Command } from 'commander'
import type { Exit, Shell } from '#src/app/shell.ts'

/** Declares one verb on `crier`; the verb calls `end` with its exit code. */
export type Verb = (crier: Command, shell: Shell, end: (exit: Exit) => void) => void
