import type { Authorize, webApi } from '@slack/bolt'
import type { TenantId } from '#core/ids.ts'

/** `who`: Crier's name for the start line. `home`: the token's tenant, if it has a single one. */
export interface OpenedWorkspace {
  readonly who: string
  readonly home?: TenantId
}

/** Where Crier is installed: one workspace with a token, or many by OAuth. */
export interface Workspaces {
  /** Verifies with Slack what can be verified at start. */
  readonly open: () => Promise<OpenedWorkspace>
  /**
   * The token for an envelope; rejects for a workspace without Crier. Absent where Bolt's installer looks it up itself.
   */
  readonly authorize?: Authorize<boolean>
  /** A client to post with; `undefined` where Crier is not installed. */
  readonly client: (tenant: TenantId) => Promise<webApi.WebClient | undefined>
  /** Does Slack accept a tenant's token? Rejects if Slack gives no clear answer. */
  readonly lives: (tenant: TenantId) => Promise<boolean>
  /**
   * Drops a tenant's token if Slack no longer accepts it; `false` if it does. Rejects if Slack gives no clear answer.
   */
  readonly drop: (tenant: TenantId) => Promise<boolean>
}
