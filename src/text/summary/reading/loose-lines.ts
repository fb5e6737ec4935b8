import type { Passage } from '#core/news/passage.ts'

const STOPPED = /[.!?…。！？।؟][\p{Pe}\p{Pf}“"'’)\]*]*$/u
const BROKEN_OFF = /(?:…|\.\s?\.\s?\.|\[(?:…|\.\.\.)\])$/u
const QUESTION = /\?['’)]*$/u
const QUOTES = /["“”„«»]/u
/** "(The paper was the first to report it.)": said by the way. */
const IN_BRACKETS = /^\([^()]+\)$/u
/** "Family home: William has moved." All in capitals, it is a dateline or a speaker. */
const LABELLED = /^(?!(?:The|A|An|One|Another)\s)(?=\P{Ll}*\p{Ll})\p{Lu}[\p{L}’' -]{2,40}:\s(?=(?:\S+\s){3})(?!["“'‘])/u
/** A label that cannot be a dateline: "Imminent arrival: …". */
const NO_PLACE = /^\p{Lu}\S*(?:\s\p{Ll}[\p{L}’'-]*)+:/u
/** A speaker in an interview: "MARA QUIST: It was cheap." */
const TURN = /^\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}:\s/u
const SPEAKS =
  /\b(?:said|says|saying|added|adds|asked|asks|wrote|writes|told|tells|tweeted|posted|replied|continued|continues|read|reads|reported|explained|insisted|warned|concluded|noted)\b/iu

/** "Engineers have asked the council to ...": truncated by the source. */
export function breaksOff(text: string): boolean {
  return BROKEN_OFF.test(text)
}

/**
 * Which pieces of a text are not sentences though their words could be: headings, captions and items without a stop
 * where the others have one, items of a list that lack their subject, labelled captions, what stands in brackets, turns of an interview, questions that the text itself answers, and what the source broke off.
 *
 * @param telling which are no boilerplate
 */
export function looseLines(sentences: readonly Passage[], telling: readonly boolean[]): readonly boolean[] {
  const stopped = sentences.map(({ text }) => STOPPED.test(text))
  const [all, ended] = [
    telling.filter(Boolean).length,
    stopped.filter((stops, index) => stops && telling[index]).length,
  ]
  const stopsCount = ended > 0 && ended >= all / 2
  const items = itemsOf(sentences)
  const first = telling.indexOf(true)
  const last = telling.lastIndexOf(true)
  return sentences.map(
    ({ text }, index) =>
      (stopsCount && !stopped[index]) ||
      items[index] === true ||
      IN_BRACKETS.test(text) ||
      (index === last && breaksOff(text)) ||
      (QUESTION.test(text) && !QUOTES.test(text)) ||
      (index !== first && TURN.test(text)) ||
      ((index !== first || NO_PLACE.test(text)) && isLabelled(text)),
  )
}

/** Most items in a list. */
const LONGEST_LIST = 15
/** "Is the first mayor to …", "Lacks a plan.", "Filed for bankruptcy twice.": the subject is before the colon. */
const WITHOUT_SUBJECT = /^(?:Is|Are|Was|Were|Has|Had|Ran|\p{Lu}\p{Ll}{2,}(?:[^s]s|ed))\s(?![^.]*\?)/u

/** The items after a line with a colon that continue with its subject. */
function itemsOf(sentences: readonly Passage[]): readonly boolean[] {
  let since = LONGEST_LIST
  return sentences.map(({ text }) => {
    since = /\p{L}:$/u.test(text) ? 0 : since + 1
    return since > 0 && since <= LONGEST_LIST && WITHOUT_SUBJECT.test(text)
  })
}

function isLabelled(text: string): boolean {
  const label = LABELLED.exec(text)
  return label !== null && !SPEAKS.test(label[0])
}
