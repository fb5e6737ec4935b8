import type { TenantId } from '../ids.ts'

/** Somebody appointed as manager by one whom the platform regards as one. */
export interface Delegate {
  /** The platform's id of them. */
  readonly person: string
  /** Their name when they were appointed. */
  readonly name?: string
  readonly namedBy: string
  readonly at: Date
}

/** The delegates of tenants; they stay when whoever appointed them leaves. */
export interface Delegates {
  /** Oldest first. */
  list(tenant: TenantId): Promise<readonly Delegate[]>
  has(tenant: TenantId, person: string): Promise<boolean>
  add(tenant: TenantId, delegate: Delegate): Promise<void>
  /** False if they were not one. */
  remove(tenant: TenantId, person: string): Promise<boolean>
}

/** Delegates per tenant. */
export const MOST_DELEGATES = 50
