import type { Article } from '#core/news/article.ts'
import { Day } from '#core/news/article.ts'
import { ArticleId } from '#core/ids.ts'

/** An article with many kinds of numbers, dates and names. */
export const STORY: Article = {
  id: ArticleId.parse('story001'),
  headline: 'Ferry crews at Orlund accept a pay deal',
  day: Day.parse('2026-03-13'),
  body: `Ferry crews at the port of Orlund ended a strike on Thursday after accepting a rise of 4.5 percent, the Seafarers' Union said.

The deal, reached on March 12, 2026, covers 1,240 workers on nine ships. It costs the operator, Blue Strait Lines, about $3 million a year, according to Prime Minister Ilse van der Aa.

"Nobody got all they wanted," said Marek Dolny, who led the walkout. Captain Ana Ruiz of the ferry North Star said two crossings would resume at 6.30am on Friday. Mark my words, she added, the crews will be back in three years.

The strike began on 2 February. Passengers had been told last week that U.S. visitors would be flown home from Kettering, Ruiz and Dolny said.`,
}

/** What an honest model might make of it. */
export const HONEST = `Ferry crews at Orlund ended their strike on Thursday after accepting a rise of 4.5 percent.
The deal covers 1,240 workers on nine ships and costs Blue Strait Lines about $3 million a year.
Two crossings would resume on Friday, Captain Ruiz said.`
