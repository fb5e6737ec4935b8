import type { TenantId } from '../ids.ts'

/** Somebody who may manage although the platform does not say so: one of those of whom it does has named them. */
export interface Delegate {
  /** The platform's id of them. */
  readonly person: string
  /** As they were called when they were named. */
  readonly name?: string
  readonly namedBy: string
  readonly at: Date
}

/** Delegates are of one tenant; they stay when the one who named them leaves. */
export interface Delegates {
  /** Oldest first. */
  list(tenant: TenantId): Promise<readonly Delegate[]>
  has(tenant: TenantId, person: string): Promise<boolean>
  add(tenant: TenantId, delegate: Delegate): Promise<void>
  /** False where they were none. */
  remove(tenant: TenantId, person: string): Promise<boolean>
}

/** The most delegates of one tenant. */
export const MOST_DELEGATES = 50
