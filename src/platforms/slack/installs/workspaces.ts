import type { Authorize, webApi } from '@slack/bolt'
import type { TenantId } from '#core/ids.ts'

/** `who` Crier is, for the start line, and of which tenant its token is, where it is of one. */
export interface OpenedWorkspace {
  readonly who: string
  readonly home?: TenantId
}

/** Where Crier is installed: one workspace with a token, or many by OAuth. */
export interface Workspaces {
  /** Checks with Slack what can be checked. */
  readonly open: () => Promise<OpenedWorkspace>
  /**
   * The token for an envelope; rejects for a workspace where Crier is not installed. Absent where Bolt's installer
   * knows it by itself.
   */
  readonly authorize?: Authorize<boolean>
  /** What to post with; `undefined` where Crier is not installed. */
  readonly client: (tenant: TenantId) => Promise<webApi.WebClient | undefined>
  /** Does Slack take the token of a tenant? Rejects where it does not tell. */
  readonly lives: (tenant: TenantId) => Promise<boolean>
  /** Drops the token of a tenant where Slack takes it no more; `false` where it does. Rejects where it does not tell. */
  readonly drop: (tenant: TenantId) => Promise<boolean>
}
