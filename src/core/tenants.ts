import type { TenantId } from './ids.ts'

/** Where Crier is, and where it was removed. */
export interface Tenants {
  /** Crier signed in, was installed or was invited there: takes back a removal, and whatever was held is tried again. */
  joined(tenants: readonly TenantId[], at: Date): Promise<void>
  /** There was a verified sign of life; takes back a removal from before it. True where there was one. */
  seen(tenant: TenantId, at: Date): Promise<boolean>
  /**
   * Crier was removed there: nothing is posted any more, and what is kept is deleted after 30 days. False, and without
   * effect, where it came back after that instant: platforms tell late, and more than once.
   */
  left(tenant: TenantId, at: Date): Promise<boolean>
}
