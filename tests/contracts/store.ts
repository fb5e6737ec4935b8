import { articlesContract } from './store/articles.ts'
import { countsContract } from './store/counts.ts'
import { askingContract } from './store/asking.ts'
import { askedPagesContract } from './store/asked-pages.ts'
import { delegatesContract } from './store/delegates.ts'
import { deskFor, type Opened } from './store/desk.ts'
import { filtersContract } from './store/filters.ts'
import { forgettingContract } from './store/forgetting.ts'
import { inTheNewsContract } from './store/in-the-news.ts'
import { memoryContract } from './store/memory.ts'
import { openingContract } from './store/opening.ts'
import { peopleContract } from './store/people.ts'
import { perDayContract } from './store/per-day.ts'
import { quotesContract } from './store/quotes.ts'
import { receiptsContract } from './store/receipts.ts'
import { sayingContract } from './store/saying.ts'
import { searchContract } from './store/search.ts'
import { sourcesContract } from './store/sources.ts'
import { storiesContract } from './store/stories.ts'
import { subscriptionsContract } from './store/subscriptions.ts'
import { tenantsContract } from './store/tenants.ts'
import { vaultContract } from './store/vault.ts'
import { windowsContract } from './store/windows.ts'

/**
 * The behaviour of every store, on any database.
 *
 * @param open a store on a new database
 */
export function storeContract(open: () => Promise<Opened>): void {
  const desk = deskFor(open)
  openingContract(desk)
  articlesContract(desk)
  searchContract(desk)
  askingContract(desk)
  sayingContract(desk)
  perDayContract(desk)
  quotesContract(desk)
  storiesContract(desk)
  inTheNewsContract(desk)
  sourcesContract(desk)
  tenantsContract(desk)
  subscriptionsContract(desk)
  filtersContract(desk)
  peopleContract(desk)
  delegatesContract(desk)
  forgettingContract(desk)
  windowsContract(desk)
  countsContract(desk)
  memoryContract(desk)
  vaultContract(desk)
  receiptsContract(desk)
  askedPagesContract(desk)
}
