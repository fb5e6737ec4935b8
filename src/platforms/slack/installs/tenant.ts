import type { Context } from '@slack/bolt'
import { TenantId } from '#core/ids.ts'

/** Whose installation an envelope belongs to: a workspace, or an organisation if Crier was installed for all of it. */
export interface Installed {
  readonly teamId?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly isEnterpriseInstall: boolean
}

/** `slack:T…`, or `slack:E…` for an organisation. Only ever from what Slack signed or its API answered. */
export function tenantOf({ teamId, enterpriseId, isEnterpriseInstall }: Installed): TenantId {
  const id = isEnterpriseInstall ? enterpriseId : teamId
  if (id === undefined) throw new Error('expected a workspace or an organisation in the envelope, found neither')
  return TenantId.parse(`slack:${id}`)
}

/** The workspace or organisation of a tenant. */
export function installationOf(tenant: TenantId): { readonly id: string; readonly isEnterpriseInstall: boolean } {
  const id = tenant.replace(/^slack:/, '')
  return { id, isEnterpriseInstall: id.startsWith('E') }
}

/** Whose installation an envelope is for, as Bolt read it from the signed request. */
export function installed({ teamId, enterpriseId, isEnterpriseInstall }: Context): Installed {
  return { teamId, enterpriseId, isEnterpriseInstall }
}
