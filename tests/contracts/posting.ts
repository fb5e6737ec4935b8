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
 * A slot is posted once, whatever database the ledger is in.
 *
 * @param newUrl the address of an empty database for one test at a time
 */
export function postingContract(newUrl: () => Promise<string>): void {
  describe('sweeping', () => void sweepingContract(newUrl))
  describe('resuming', () => void resumingContract(newUrl))
  describe('restoring', () => void restoringContract(newUrl))
  describe('looking', () => void lookingContract(newUrl))
  describe('changing', () => void changingContract(newUrl))
  describe('correcting', () => void correctingContract(newUrl))
  describe('keeping', () => void keepingContract(newUrl))
  describe('holding', () => void holdingContract(newUrl))
  describe('crashing', () => void crashingContract(newUrl))
}
