import type { WorldCase } from './case.ts'
import { addressCases } from './cases/addresses.ts'
import { dateCases } from './cases/dates.ts'
import { feedCases } from './cases/feeds.ts'
import { formCases } from './cases/feed-forms.ts'
import { FOLLOW_UPS } from './cases/follow-ups.ts'
import { UNREAD_FOLLOW_UPS } from './cases/follow-ups-unread.ts'
import { identityCases } from './cases/identity.ts'
import { importCases } from './cases/imports.ts'
import { pageCases } from './cases/pages.ts'
import { pageKindCases } from './cases/page-kinds.ts'
import { scriptCases } from './cases/scripts.ts'
import { followUpCases, storyCases } from './cases/stories.ts'

/** The cases by kind. */
export const CASES: Readonly<Record<string, readonly WorldCase[]>> = {
  identity: identityCases,
  dates: dateCases,
  feeds: [...feedCases, ...formCases],
  pages: [...pageCases, ...pageKindCases],
  addresses: addressCases,
  scripts: scriptCases,
  imports: importCases,
  stories: storyCases,
}

/** Cases that Crier gets mostly right but not always: figures to print, no promise. */
export const MEASURED: Readonly<Record<string, readonly WorldCase[]>> = {
  'follow-ups': followUpCases(FOLLOW_UPS),
  'follow-ups, unread': followUpCases(UNREAD_FOLLOW_UPS),
}
