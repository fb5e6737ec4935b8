import type { WorldCase } from './case.ts'
import { identityCases } from './cases/identity.ts'

/** The cases by kind. */
export const CASES: Readonly<Record<string, readonly WorldCase[]>> = {
  identity: identityCases,
}
