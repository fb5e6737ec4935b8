import { heardBy, type Intent } from './intent.ts'

const ASKED = [
  /^(?:and |so )?(?:why|why's|how come|for what reason|what for)\b(?<about>.*)$/u,
  /^(?:and )?what (?<verb>(?:has |have |had )?(?:caused|causes|cause|sparked|triggered|started|set off|led to|lead to|prompted|made|makes|drove|brought about|provoked|explains|kicked off|is behind|was behind|lies behind|'s behind|stopped|stops|prevented|prevents))\b(?<about>.*)$/u,
  /^(?:and )?what(?:'s| is| was| were| are) (?:the )?(?:main |real |official |likely |probable )?(?:reasons?|causes?|explanation|grounds?|motive|excuse|point|purpose|rationale|trigger|origin)s?(?: (?:of|for|behind|why|that))?\b(?<about>.*)$/u,
  /^(?:and )?(?:because of what|due to what|on what grounds|to what end|what (?:is|was) to blame for)\b(?<about>.*)$/u,
  /^(?:and )?how (?:did|could|was|were|has|have) (?<about>.+? (?:start|started|begin|begun|happen|happened|come about|break out|broken out|occur|occurred|die|died|killed|fail|failed|collapse|collapsed|crash|crashed|sink|burn|burst|escape|get in))$/u,
  /^(?:and )?what (?:did|does) (?<about>.+? die of)$/u,
  /^(?:and )?what (?:did|does) (?<about>.+?) (?:for|with the aim of|in aid of)$/u,
]

export const why: Intent = {
  kind: 'why',
  hears(text) {
    const heard = heardBy(ASKED, text)
    return heard && { wanted: 'reason', about: `${heard['verb'] ?? ''} ${heard['about'] ?? ''}` }
  },
}
