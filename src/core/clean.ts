const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\v\f]/gu
const CONTROLS = /[^\P{Cc}\n]/gu
const UNSEEN = /[^\P{Default_Ignorable_Code_Point}\p{Variation_Selector}\u200D]|[\uFFF9-\uFFFB]/gu
const JOINER_OUTSIDE_EMOJI =
  /(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)\u200D|\u200D(?!\p{Extended_Pictographic})/gu
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu
const HALF_CHARACTERS = /\p{Surrogate}/gu

/**
 * A text with only what can be seen left in it: no control, bidirectional or zero-width characters (a joiner stays
 * inside an emoji), at most 4 combining marks on one letter, line ends as `\n`, tabs as spaces. RELIABILITY "Chat".
 * Every renderer passes every run of text through it before anything else.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(HALF_CHARACTERS, '\uFFFD')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .replace(JOINER_OUTSIDE_EMOJI, '')
    .replace(PILED_MARKS, '$1')
}
