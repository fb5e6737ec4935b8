/** Something the web does, and what Crier should make of it. */
export interface WorldCase {
  readonly says: string
  readonly seen: () => unknown
  readonly expected: unknown
}
