import { describe } from 'vitest'
import { changingContract } from './posting/changing.ts'
import { correctingContract } from './posting/correcting.ts'
import { crashingContract } from './posting/crashing.ts'
import { holdingContract } from './posting/holding.ts'
import { keepingContract } from './posting/keeping.ts'
import { lookingContract } from './posting/looking.ts'
import { restoringContract } from './posting/restoring.ts'
import { resumingContract } from './posting/resuming.ts'
import { sweepingContract } from './posting/sweeping.ts'

/**
 * A slot is posted once, on any database.
 *
 * @param newUrl the address of an empty database for one test at a time
 */
export function postingContract(newUrl: () => Promise<string>): void {
  const contracts = {
    sweeping: sweepingContract,
    resuming: resumingContract,
    restoring: restoringContract,
    looking: lookingContract,
    changing: changingContract,
    correcting: correctingContract,
    keeping: keepingContract,
    holding: holdingContract,
    crashing: crashingContract,
  }
  describe.each(Object.entries(contracts))('%s', (_, contract) => {
    contract(newUrl)
  })
}
