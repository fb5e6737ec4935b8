import type { Authorize, webApi } from '@slack/bolt'
import type { TenantId } from '#core/ids.ts'

/** Where Crier is installed: one workspace with a token, or many by OAuth. */
export interface Workspaces {
  /** Checks with Slack what can be checked, and tells who Crier is there, for the start line. */
  readonly open: () => Promise<string>
  /**
   * The token for an envelope; rejects for a workspace where Crier is not installed. Absent where Bolt's installer
   * knows it by itself.
   */
  readonly authorize?: Authorize<boolean>
  /** What to post with; `undefined` where Crier is not installed. */
  readonly client: (tenant: TenantId) => Promise<webApi.WebClient | undefined>
  /** Crier was removed there, or its token revoked: nothing is sent any more. */
  readonly forget: (tenant: TenantId) => Promise<void>
}
