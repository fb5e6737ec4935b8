const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Abbreviations that never end a sentence: titles of people, ranks, "versus". Lower case, without the full stop. */
export const NEVER_ENDS = words(`
  ll th chr wm jos geo thos chas mr mrs ms messrs mme mlle dr drs prof rev revd fr hon pres gov govs lt col gen maj sgt cpl pvt capt cmdr cdr adm
  brig supt insp det sen sens rep reps atty amb dir st ste mt ft pt vs v cf e.g i.e viz approx ca fig figs vol vols pp
  ed eds al cllr cllrs ald msgr mgr pte cpt z.b d.h u.a bzw ggf inkl evtl nr hr fr dipl ing sra srta dña dra ee.uu núm
  aprox art av bd sig dott avv dhr mevr bijv ул им тов проф акад`)

/** Abbreviations that end a sentence if the next word is one that opens sentences. */
export const CLOSES_A_SENTENCE = words(`
  inc corp co cos ltd llc plc bros jr sr esq etc a.m p.m am pm ph.d m.d b.a m.a d.d.s jan feb mar apr jun jul aug sep
  sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept est assn univ no mass calif conn fla
  ill wash ore penn tenn ariz colo minn wis ala ark ga ky la md mich miss mo neb nev okla pa tex va vt usw mio
  mrd tsd ud uds гг`)

/** Words that open sentences but not names, in lower case. */
export const OPENS_A_SENTENCE = words(`
  a an the this that these those he she it they we you i his her its their our your my there here in on at by for from
  with without after before during since until while when where why how what who which if as although though because
  but and or nor yet so however meanwhile moreover also then now both all some many most several few each every
  another other no not one two three it's he's she's they're i'm we're that's there's did does do is are was were has
  have had can could will would should may might still even only just once later earlier last next such under over
  between among despite according asked officials police authorities
  der die das ein eine er sie es wir ich in im am auf mit nach und aber doch auch wenn le la les un une il elle ils
  elles ce cette dans en mais el los las una uno pero y en se su i o e он она они в на и но это по`)

/** Words that belong to the hour after "5 p.m.", in lower case; any other capital opens a sentence. */
export const FOLLOWS_AN_HOUR = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest eet ist jst hkt aest aedt eastern central mountain
  pacific greenwich`)

/** What follows the dot in "Amazon.Com", in lower case. */
export const SITE_ENDINGS = words('com co org net gov edu io tv uk us eu de fr info biz js html')
