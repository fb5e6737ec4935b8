import type { Condition, Filter } from '#core/news/filter.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { parseCondition } from './parse.ts'

/** A filter as it is kept: each part as `printCondition` wrote it. */
export interface StoredFilter {
  readonly only?: string | undefined
  readonly without?: string | undefined
}

/** `unreadable`: why, in words; then nothing is known of what fits, and nothing may be told. */
export type StoredRead = { readonly filter?: Filter } | { readonly unreadable: string }

/** Reads a kept filter; one that no longer can be read is none that lets everything in. */
export function readStored({ only, without }: StoredFilter): StoredRead {
  try {
    return filterOf({ only: only && parseCondition(only), without: without && parseCondition(without) })
  } catch (error) {
    if (error instanceof Refusal) return { unreadable: error.message }
    throw error
  }
}

/** A filter of the parts there are; none of none. */
export function filterOf(parts: {
  readonly only?: Condition | '' | undefined
  readonly without?: Condition | '' | undefined
}): { readonly filter?: Filter } {
  const { only, without } = parts
  if (!only && !without) return {}
  return { filter: { ...(only ? { only } : {}), ...(without ? { without } : {}) } }
}
