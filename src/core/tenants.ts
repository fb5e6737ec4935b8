import type { TenantId } from './ids.ts'

/** Where Crier is, and where it was removed. */
export interface Tenants {
  /** Crier signed in, was installed or was invited there: undoes a removal, and whatever was held is tried again. */
  joined(tenants: readonly TenantId[], at: Date): Promise<void>
  /** A verified sign of life; undoes an earlier removal. True if there was one. */
  seen(tenant: TenantId, at: Date): Promise<boolean>
  /**
   * Crier was removed there: nothing more is posted, and its data is deleted after 30 days. False, without effect, if
   * it came back after that instant: platforms report late, and repeatedly.
   */
  left(tenant: TenantId, at: Date): Promise<boolean>
}
