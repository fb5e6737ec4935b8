import type { Generated } from 'kysely'

export interface TenantRow {
  id: string
  /** Milliseconds since 1970, as all instants here. */
  since: number
  removed_at: number | null
  /** Crier came there, or came back; a removal from before it, or of that very instant, is an old one. */
  joined_at: Generated<number | null>
}

/** Where a platform does not let Crier in, or did not until lately. */
export interface HoldRow {
  /** A tenant's id, or a platform's name where it is about the whole bot. */
  id: string
  reason: string
  since: number
  /** How often it was tried in vain. */
  probes: number
  probe_at: number
  /** 1: it is let in again. */
  over: number
}
