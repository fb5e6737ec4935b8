import { installations } from '#platforms/slack/installs/installations.ts'
import { makeSeal } from '#platforms/slack/installs/seal.ts'
import type { Vault } from '#core/vault.ts'

/** A vault in memory. */
export function vaultOf(kept: Map<string, string>): Vault {
  return {
    get: async key => kept.get(key),
    set: async (key, text) => void kept.set(key, text),
    delete: async key => void kept.delete(key),
  }
}

/** A vault in which these workspaces have already installed Crier, with tokens that the loopback Slack knows. */
export async function installedVault(teams: readonly string[], secret: string): Promise<Vault> {
  const vault = vaultOf(new Map())
  const { storeInstallation } = installations(vault, makeSeal([secret]))
  for (const id of teams) {
    const bot = { token: `xoxb-${id}`, scopes: [], id: 'B00000BOT', userId: 'U00000BOT' }
    const user = { id: 'U000000001', token: undefined, scopes: undefined }
    await storeInstallation({
      team: { id },
      enterprise: undefined,
      user,
      bot,
      isEnterpriseInstall: false,
      authVersion: 'v2',
    })
  }
  return vault
}
