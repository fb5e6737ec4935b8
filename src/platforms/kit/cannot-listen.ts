const WHY: Readonly<Record<string, (where: string) => string>> = {
  EADDRINUSE: where => `another program already listens at ${where}, perhaps another Crier`,
  EACCES: where => `this account may not listen at ${where}; ports from 1024 up need no special rights`,
  EADDRNOTAVAIL: where => `${where} is not an address of this machine`,
  ENOTFOUND: where => `${where} is not an address of this machine`,
}

/** Why a port cannot be opened, for the operator. `setting`: the variable to change. */
export function cannotListen(setting: string, { host, port }: { host: string; port: number }, cause: unknown): string {
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const why = WHY[code]?.(where) ?? (cause instanceof Error ? cause.message : String(cause))
  return `Crier cannot listen there: ${why}. Set ${setting} to another, or stop what is there.`
}
