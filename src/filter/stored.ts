import type { Condition, Filter } from '#core/news/filter.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { parseCondition } from './parse.ts'

/** A filter as stored: each part as `printCondition` wrote it. */
export interface StoredFilter {
  readonly only?: string | undefined
  readonly without?: string | undefined
}

/** `unreadable`: why, in words; then nothing is known of what matches, and nothing may be posted. */
export type StoredRead = { readonly filter?: Filter } | { readonly unreadable: string }

/** Parses a stored filter; one that no longer parses does not let everything through. */
export function readStored({ only, without }: StoredFilter): StoredRead {
  try {
    return filterOf({ only: only && parseCondition(only), without: without && parseCondition(without) })
  } catch (error) {
    if (error instanceof Refusal) return { unreadable: error.message }
    throw error
  }
}

/** A filter of the parts present; no filter if there are none. */
export function filterOf(parts: {
  readonly only?: Condition | '' | undefined
  readonly without?: Condition | '' | undefined
}): { readonly filter?: Filter } {
  const { only, without } = parts
  if (!only && !without) return {}
  return { filter: { ...(only ? { only } : {}), ...(without ? { without } : {}) } }
}
