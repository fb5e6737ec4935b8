import { Refusal, Unavailable } from '#core/asking/refusal.ts'
import { openStore, type Store } from '#store/database/open.ts'

/** Opens the store; on failure, says which server or folder does not match the settings. */
export async function openDatabase(databaseUrl: string): Promise<Store> {
  try {
    return await openStore(databaseUrl)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const why = error instanceof Error ? error.message : String(error)
    if (!databaseUrl.startsWith('file:'))
      throw new Unavailable(notOpened(why, 'Check that its server runs and takes this user'))
    const path = databaseUrl.slice('file:'.length)
    throw new Refusal(notOpened(why, `Check that ${path} and its folder can be written`))
  }
}

function notOpened(why: string, check: string): string {
  return `The database cannot be opened (${why}). ${check}, or set DATABASE_URL.`
}
