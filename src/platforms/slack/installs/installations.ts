import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import { z } from 'zod'
import type { Vault } from '#core/vault.ts'
import type { Seal } from './seal.ts'

const Shape = z.looseObject({
  user: z.looseObject({ id: z.string() }),
  bot: z.looseObject({ token: z.string(), id: z.string(), userId: z.string() }),
})
const Kept = z.custom<Installation>(value => Shape.safeParse(value).success, 'an installation with a bot')

export interface Installations extends Required<InstallationStore> {
  /** By workspace (`T…`) or organisation (`E…`); `undefined` where Crier is not installed. */
  readonly of: (id: string) => Promise<Installation | undefined>
  readonly remove: (id: string) => Promise<void>
}

/**
 * Installations in a vault, each sealed for its own workspace; one sealed under an old secret is resealed when read.
 */
export function installations(vault: Vault, seal: Seal): Installations {
  async function keep(id: string, installation: Installation): Promise<void> {
    await vault.set(keyOf(id), seal.close(JSON.stringify(installation), id))
  }

  async function of(id: string): Promise<Installation | undefined> {
    const sealed = await vault.get(keyOf(id))
    if (sealed === undefined) return undefined
    const { text, old } = seal.open(sealed, id)
    const installation = Kept.parse(JSON.parse(text))
    if (old) await keep(id, installation)
    return installation
  }

  const remove = (id: string) => vault.delete(keyOf(id))

  return {
    of,
    remove,
    async storeInstallation(installation) {
      await keep(idOfInstallation(installation), Kept.parse(installation))
    },
    async fetchInstallation(query) {
      const found = await of(idOf(query))
      if (!found) throw new Error('Crier is not installed in this workspace')
      return found
    },
    deleteInstallation: query => remove(idOf(query)),
  }
}

/** The workspace (`T…`) or organisation (`E…`) that installed Crier. */
export function idOfInstallation({ isEnterpriseInstall, enterprise, team }: Installation): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id
  if (id === undefined) throw new Error('expected a workspace or an organisation in the installation, found neither')
  return id
}

function idOf({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  const id = isEnterpriseInstall ? enterpriseId : teamId
  if (id === undefined) throw new Error('expected a workspace or an organisation in the envelope, found neither')
  return id
}

function keyOf(id: string): string {
  return `slack:${id}`
}
