/** What a suite wants of one field of one document, and what Crier reads there. */
export interface Agreement {
  readonly name: string
  readonly field: string
  readonly agrees: boolean
  readonly found?: unknown
  readonly wanted: unknown
}

export interface Tally {
  right: number
  all: number
}

export function tallied(agreements: readonly Pick<Agreement, 'field' | 'agrees'>[]): ReadonlyMap<string, Tally> {
  const fields = new Map<string, Tally>()
  for (const { field, agrees } of agreements) {
    const tally = fields.get(field) ?? { right: 0, all: 0 }
    fields.set(field, { right: tally.right + (agrees ? 1 : 0), all: tally.all + 1 })
  }
  return fields
}
