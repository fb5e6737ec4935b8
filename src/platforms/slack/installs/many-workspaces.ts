import { hkdfSync } from 'node:crypto'
import { webApi } from '@slack/bolt'
import { TenantId } from '#core/ids.ts'
import type { Log } from '#core/log.ts'
import type { Vault } from '#core/vault.ts'
import { idOfInstallation, installations } from './installations.ts'
import { lives } from './lives.ts'
import { BOT_SCOPES } from '../manifest.ts'
import { makeSeal } from './seal.ts'
import { installationOf } from './tenant.ts'
import { webServer } from '../web-server.ts'
import type { WebAddress, WebServer } from '../web-server.ts'
import type { Workspaces } from './workspaces.ts'

export interface OAuth {
  readonly clientId: string
  readonly clientSecret: string
  /** Where browsers and Slack reach Crier: `https://crier.example.org`. */
  readonly publicUrl: string
  /** Secrets for sealing installations, newest first; older ones still open what they sealed. */
  readonly secrets: readonly string[]
  readonly vault: Vault
}

/** Any workspace that installs Crier at /slack/install, with Bolt's installer; tokens are stored sealed. */
export function manyWorkspaces(
  { clientId, clientSecret, publicUrl, secrets, vault }: OAuth,
  address: WebAddress,
  options: webApi.WebClientOptions,
  log: Log,
  joined: (tenant: TenantId) => Promise<void>,
): { readonly workspaces: Workspaces; readonly door: WebServer } {
  const installed = installations(vault, makeSeal(secrets))
  const clients = new Map<string, webApi.WebClient>()
  const stateSecret = Buffer.from(hkdfSync('sha256', secrets[0] ?? '', '', 'crier install state', 32)).toString('hex')
  const authorizationUrl =
    options.slackApiUrl === undefined
      ? {}
      : { authorizationUrl: new URL('/oauth/v2/authorize', options.slackApiUrl).href }
  const door = webServer(address, log, {
    clientId,
    clientSecret,
    stateSecret,
    redirectUri: new URL('/slack/oauth_redirect', publicUrl).href,
    scopes: [...BOT_SCOPES],
    installationStore: {
      ...installed,
      async storeInstallation(installation) {
        await installed.storeInstallation(installation)
        await joined(TenantId.parse(`slack:${idOfInstallation(installation)}`))
      },
    },
    installerOptions: { redirectUriPath: '/slack/oauth_redirect', clientOptions: options, ...authorizationUrl },
  })

  async function clientOf(tenant: TenantId): Promise<webApi.WebClient | undefined> {
    const { id, isEnterpriseInstall } = installationOf(tenant)
    if (!(await installed.of(id))) return undefined
    // The installer's own look-up also renews expiring tokens.
    const authorized = await door.receiver.installer?.authorize({
      teamId: isEnterpriseInstall ? undefined : id,
      enterpriseId: isEnterpriseInstall ? id : undefined,
      isEnterpriseInstall,
    })
    const token = authorized?.botToken
    if (token === undefined) return undefined
    const client = clients.get(token) ?? new webApi.WebClient(token, options)
    clients.set(token, client)
    return client
  }

  const workspaces: Workspaces = {
    open: async () => ({ who: `any workspace that installs it at ${new URL('/slack/install', publicUrl).href},` }),
    client: clientOf,
    async lives(tenant) {
      const client = await clientOf(tenant)
      return client !== undefined && lives(client)
    },
    async drop(tenant) {
      const client = await clientOf(tenant)
      if (client && (await lives(client))) return false
      // It may have been reinstalled while we asked Slack.
      if ((await clientOf(tenant))?.token !== client?.token) return false
      await installed.remove(installationOf(tenant).id)
      log.info({ tenant }, 'Crier was removed from a workspace on Slack')
      return true
    },
  }
  return { workspaces, door }
}
