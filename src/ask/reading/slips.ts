import { isKnown } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import { editDistance } from '#core/edit-distance.ts'

/** Words that questions are recognised by, which need not occur in articles. */
const ASKING =
  `about according admit against agree already announce anybody anyone anything anywhere article articles because before
between briefing channel claim compare criticise criticised criticized denied describe digest everything explain february follow
following happened headlines january latest month morning november october opinion please position promise promised published
question quotes reaction reason respond said say says settings should since somebody something sources stance statement stories
story subscribe summarise summarize summary tell thanks think timeline timezone today tomorrow unsubscribe update updates voices
warned wednesday weekday what whats when where which while who whose why yesterday newspapers trending monday tuesday thursday
friday saturday sunday evening every weekday weekdays weekend september december exactly zone
react reacted replied argue argued accuse accused blame blamed demand demanded admit admitted praise praised support oppose
people injured killed minister president company union mayor judge police`
    .split(/\s+/u)
    .filter(word => word.length >= 3)

/** Corrects typos in words that questions are recognised by: "sumarise", "anyting". */
export function mended(text: string, isNamed: (word: string) => boolean): string {
  return text.replace(/(?<![\p{L}'])\p{Ll}{4,14}(?![\p{L}'])/gu, word => {
    if (ASKING.includes(word) || isKnown(stemOf(word)) || isNamed(word)) return word
    const most = word.length > 7 ? 2 : 1
    const near = ASKING.filter(known => known.length >= 4)
      .map(known => ({ known, far: editDistance(word, known, most) }))
      .filter(({ far }) => far <= most)
      .toSorted((a, b) => a.far - b.far)[0]
    return near?.known ?? word
  })
}
