const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** English words for quantities and ordinals. */
export const NUMBER_WORDS = list(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
   millions billion billions trillion trillions dozen dozens score scores half halves third thirds quarter quarters
   first second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth hundredth
   twice thrice double doubled doubles triple tripled triples quadruple quadrupled halved bn`,
)

/** Dates if capitalised: "May" is one, "may" is not. */
export const CALENDAR_NAMES = list(
  `january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday`,
)

export const DAYS_BY_NOW = list('today tonight yesterday tomorrow overnight')

/** Dates together with a unit or a calendar name after them: "last week", "next Monday". */
export const RELATIVE = list('last next this past previous coming following')

/** Dates together with a number or a relative word before them: "three weeks", "last year". */
export const UNITS = list(
  `second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight month months
   year years decade decades century centuries morning afternoon evening spring summer autumn fall winter`,
)

/** Connect two parts of a name. */
export const CONNECTORS = list('of de del della der den di da do dos du la le van von bin al el ter ten und')

/** Words that open an English sentence without being a name. */
export const OPENERS = list(
  `a an the this that these those some many most several few all both each every other another such no
   he she it they we you his her its their our
   in on at by for from with without within under over after before during since until while when where as of to into
   about against among amid across around between through despite because although though if unless once instead
   and but or so yet however meanwhile also still then there here now later earlier only even just more less
   what who which how why according following officials`,
)
