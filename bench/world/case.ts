/** One thing that the web does, and what Crier is to make of it. */
export interface WorldCase {
  readonly says: string
  readonly seen: () => unknown
  readonly expected: unknown
}
