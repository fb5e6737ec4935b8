import type { Manner } from '../question.ts'

/** Verbs by manner, stemmed for questions and articles alike. */
const VERBS: Readonly<Record<Manner, string>> = {
  criticised:
    'criticising attacking blaming complaining accusing opposing rejecting mocking slamming condemning criticise criticised criticize criticized criticises criticism attack attacked blast blasted slam slammed condemn condemned mock mocked accuse accused blame blamed complain complained moan moaned fault denounce denounced ridicule ridiculed object objected deplore deplored lambast oppose opposed rebuke rebuked scold protest protested dispute disputed reject rejected grumble grumbled whine furious angry question questioned doubt doubted disappointing disappointed lament lamented unhappy',
  denied:
    'deny denied denies denying reject rejected dispute disputed refute refuted dismiss dismissed contest contested disclaim',
  promised:
    'promising pledging vowing promise promised promises pledge pledged vow vowed swear swore commit committed guarantee guaranteed assure assured undertake offer offered',
  demanded:
    'demanding urging insisting asking demand demanded demands call called calling urge urged insist insisted want wants wanted require required ask asked request requested appeal appealed press pressed seek sought advise advised recommend recommended propose proposed suggest suggested',
  warned:
    'warning fearing threatening predicting warn warned warns caution cautioned fear feared fears alarm alarmed threaten threatened alert alerted predict predicted',
  praised:
    'praising welcoming thanking defending praise praised praises laud hail hailed welcome welcomed welcomes thank thanked congratulate congratulated applaud commend commended compliment admire proud glad delighted defend defended',
  admitted:
    'admitting conceding regretting admit admitted admits acknowledge acknowledged concede conceded confess confessed apologise apologised apologize apologized regret regretted sorry own owned accept accepted',
  called:
    'call called calls describe described compare compared liken likened dub dubbed label labelled term termed name named speak spoke',
}

const MANNERS: readonly Manner[] = [
  'criticised',
  'denied',
  'promised',
  'demanded',
  'warned',
  'praised',
  'admitted',
  'called',
]

/** Manners with a target, who is not the speaker. */
export const AT_SOMEBODY: ReadonlySet<Manner> = new Set(['criticised', 'praised'])

/** Criticism without a verb of criticism: "it came far too late", "they should have known". */
const REPROACH =
  /\b(?:too (?:late|little|few|slow|long|weak|small|expensive)|should have|ought to have|fail(?:ed|s|ing|ure)?|not (?:enough|even)|forg(?:ot|otten|ets)|shame\p{Ll}*|disgrac\p{Ll}*|scandal\p{Ll}*|mistake|careless\p{Ll}*|ignor(?:ed|es|ing)|forgive|excuse|nonsense|absurd|ridiculous|irresponsible|reckless|arrogan\p{Ll}*|incompeten\p{Ll}*|broke \p{Ll}+ promise)\b/u

/** Do these words criticise? */
export function reproaches(words: string): boolean {
  return REPROACH.test(words)
}

const byVerb = new Map<string, Manner>()
for (const manner of MANNERS)
  for (const verb of VERBS[manner].split(' ')) if (!byVerb.has(verb)) byVerb.set(verb, manner)

/** The manner of a question's verb. */
export function mannerOf(verb: string): Manner | undefined {
  return byVerb.get(verb.toLowerCase())
}

export function verbsOf(manner: Manner): readonly string[] {
  return VERBS[manner].split(' ')
}

/** All verbs that unambiguously name a manner, as part of a pattern. */
export const MANNER_VERBS = `(?:${[...byVerb.keys()].filter(verb => !/^(?:own|owned|name|named|term|termed|press|pressed|seek|fault|question|angry|furious|glad|proud|sorry|alert|label|speak|spoke|accept|accepted|unhappy|disappointing|disappointed|offer|want|call|called|calls|swear|commit|undertake|require|required)$/u.test(verb)).join('|')})`
