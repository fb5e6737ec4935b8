import { atSource } from '#src/log/source-lines.ts'

/** The message for an error that is not a refusal: a bug, with its stack. */
export function faultWithStack(error: unknown): string {
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a bug in Crier:\n${atSource(where).replace(/^/gmu, '  ')}`
}

/** Problems of the machine, by the error codes of SQLite and the system. */
const TROUBLE: readonly (readonly [code: RegExp, told: string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/u, 'The disk is full. Make room, and try again; nothing was half done.'],
  [/^(?:SQLITE_READONLY|EROFS)/u, 'The database cannot be written: it, or its disk, is read-only.'],
  [
    /^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/u,
    'The database is damaged, or not a database. Restore a backup: crier restore FILE.',
  ],
  [/^SQLITE_IOERR/u, 'The disk is failing: the database can be neither read nor written. Look at the system log.'],
  [/^SQLITE_BUSY/u, 'Another program holds the database locked. Stop it, and try again.'],
]

/** The message for an error that is the machine's and not a bug; `undefined` for any other. */
export function troubleOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return TROUBLE.find(([pattern]) => pattern.test(code))?.[1]
}
