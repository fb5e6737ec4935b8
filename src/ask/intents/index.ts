import { compare } from './compare.ts'
import { about, fact, yesno } from './fact.ts'
import { howmany } from './howmany.ts'
import type { Intent } from './intent.ts'
import { list } from './list.ts'
import { news } from './new.ts'
import { said } from './said.ts'
import { stance } from './stance.ts'
import { story } from './story.ts'
import { summary } from './summary.ts'
import { when } from './when.ts'
import { where } from './where.ts'
import { who } from './who.ts'
import { whosaid } from './whosaid.ts'
import { why } from './why.ts'

/** Every intent; the first that recognises the words wins. */
export const INTENTS: readonly Intent[] = [
  summary,
  story,
  news,
  list,
  compare,
  stance,
  said,
  whosaid,
  when,
  where,
  howmany,
  why,
  who,
  yesno,
  fact,
  about,
]
