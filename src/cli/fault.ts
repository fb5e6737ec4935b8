/** What is told of an error that is nobody's refusal: a bug, with where it came from. */
export function faultOf(error: unknown): string {
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Crier failed here, and it is Crier's own fault:\n${where.replace(/^/gmu, '  ')}`
}
