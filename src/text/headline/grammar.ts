const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words that are (almost) only used as the verb of a clause. */
export const FINITE_VERBS = words(`
  is are was were has have had will would can cannot could may might must shall should does did do isn't aren't wasn't
  weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't
  says said sees saw tells told wants plans seeks sought calls warns warned takes took gives gave makes made goes went
  comes came gets got holds held finds found keeps kept leaves left loses lost wins won meets met pays paid sends sent
  sells sold sets shows shuts sits stands stood steps stops strikes struck begins began begun becomes became breaks
  broke brings brought builds built buys bought chooses chose cuts dies draws drew drives drove falls fell feels felt
  fights fought flees fled flies flew forgets forgot freezes froze grows grew hears heard hits knows knew leads led
  lies means meant puts quits reads rises rose runs ran speaks spoke spends spent spreads swears swore sweeps swept
  teaches taught thinks thought throws threw wears wore writes wrote urges faces agrees asks backs blames confirms
  denies expects hopes insists joins launches moves names needs opens orders raises refuses rejects remains reports
  returns saves signs supports tries uses votes works beats bans bids hit cut put
  shut set beat spread sank rang sang drank swam caught hid slid shook woke hung dug spun stole tore bit ate laid
  bound dealt leapt swung shrank sought lit rode sat slept slid stuck understood withdrew overturned
  arose awoke blew burst clung crept died fed forbade foresaw lent lied overcame oversaw overtook shone shot slit
  sped split sprang strove stung sued tied undertook upheld vied wept`)

/** Verbs that need no object or complement: "the ferry sank". */
export const HAPPENS = words(`
  arrived burned capsized collapsed crashed derailed died disappeared drowned erupted escaped exploded failed fled
  reopened resigned retired returned sank survived vanished`)

/** Verbs of harm; without an object they are participles, not the verb of a sentence. */
export const HARMS = words(`
  accused arrested charged convicted displaced injured jailed kidnapped killed murdered sentenced wounded`)

/** Words no headline ends with. */
export const DANGLING = words(`
  a an the this that these those his her its their our your my no of in on at by for from with without to into onto
  over under about against between among through during before after since until as than like and or but nor so yet
  if because although though while when where which who whom whose what how why is are was were be been being has have
  had will would can could may might must shall should does did do not very more most less least such both either
  neither every each some any one two three four five six seven eight nine ten mr mrs ms dr gov sen rep says said told clear plain it long just shortly even only especially
  nearly almost quite`)

/** Coordinating conjunctions, which join clauses or words. */
export const COORDINATES = words('and or but')

/** Relative pronouns. */
export const RELATIVES = words('who which that whose whom')

/** Conjunctions that open a subordinate clause, so that the news is in the second one. */
export const SUBORDINATE = words('when while after before because although though since if unless until once where as')

/** Nouns that such a clause may modify: "the day when". */
export const ANTECEDENTS = words('day days time place way moment reason point year week month night case cases')

/** Words that begin the next clause. */
export const CONJUNCTIONS = words(`
  as after before while when because although though since until unless where whereas which who whose
  despite following amid if so`)

export const PREPOSITIONS = words(`
  below above beyond behind beneath alongside with without in on at by from for during under over against between among through along across near
  outside inside around toward towards within about amid via per`)

/** Words that begin a fronted phrase. */
export const FRONTED = words(`
  in on at after before during while when once with without despite although though when as since following amid according
  under for from by over through if because however meanwhile overall regarding moreover also then instead still
  yesterday today last earlier later nearly almost`)

/** Words before an -ed form that make it no verb: "the increased traffic". */
export const MODIFIED = words(`
  a an the this that these those his her its their our of in on at by for from with to more most and or newly
  recently very so no any some all`)

/** Openings that refer to somebody unnamed or to a sentence that is not shown. */
export const LEANS_BACK = words(`
  he she they it we i you this that these those there here his her its their our my he's she's it's they're we're i'm
  but and or so yet nor which who because although however then also say take meet look think imagine consider remember
  forget welcome forgive yes`)

/** Units in phrases such as "Ten days after", which belong to what follows. */
export const MEASURES = words(`
  day days hour hours minute minutes week weeks month months year years moment moments second seconds decade decades
  long just shortly soon even only immediately right not ever`)

/** Capitalised words that are nobody's name. */
export const CALENDAR = words(`
  January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)

/** Pronouns for somebody or something mentioned before. */
export const PRONOUNS = words('he him she it they them')

/** Verbs of states and attitudes; no news by themselves. */
export const EVENTLESS = words(`
  weighed included belonged seemed appeared stood knew wanted believed hoped declined refused looked felt meant thought
  lived needed liked loved contained consisted sat lay kept`)

/** Verb forms that are just as often plural nouns: "Clinton's plans". */
export const NOUNS_TOO = words(`
  wants plans calls gives comes finds leaves wins meets pays sets shows stands steps stops strikes breaks builds cuts
  draws drives falls fights flies grows hits knows leads lies means puts reads rises runs spends spreads thinks throws
  writes urges faces asks backs blames denies expects hopes joins launches moves names needs opens orders raises reports
  returns saves signs supports tries uses votes works beats bans bids cut put shut set beat spread lead bit`)

/** Words that need the prepositional phrase after them. */
export const WANTS_MORE = words(`
  connection measures action actions steps part place away remain due responsible able response return returning addition
  access subject related according opposition reaction contrast exchange charge search regard respect favour favor
  attempt attempts efforts effort bid need chance right ways way agreement dispute talks war fight battle lack result
  consequence kind number amount series pair group host range form sort half rest end front top side middle
  body time member members piece aim threat threats reference role interest confidence faith trust
  stake belief involvement`)
