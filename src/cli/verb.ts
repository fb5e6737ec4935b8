import type { Command } from 'commander'
import type { Exit, Shell } from '#src/app/shell.ts'

/** Declares one verb of the command line on `crier`; the verb says with `end` how it ended. */
export type Verb = (crier: Command, shell: Shell, end: (exit: Exit) => void) => void
