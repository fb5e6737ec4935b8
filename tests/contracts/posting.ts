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
 * A slot is posted once, whatever database the ledger is in.
 *
 * @param newUrl the address of a new, empty database
 */
export function postingContract(newUrl: () => Promise<string>): void {
  sweepingContract(newUrl)
  resumingContract(newUrl)
  restoringContract(newUrl)
  lookingContract(newUrl)
  changingContract(newUrl)
  correctingContract(newUrl)
  keepingContract(newUrl)
  holdingContract(newUrl)
  crashingContract(newUrl)
}
