const BREAKS = /[\t-\r \u0085\u2028\u2029]+/gu
/** Format characters that are visible: the number signs of Arabic, Syriac and Kaithi. */
const SEEN = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`
/** A joiner that makes one emoji of two. */
const JOINED = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D(?=\p{Extended_Pictographic})`
/** A joiner after a letter of a script that needs them: Persian, Hindi, Sinhala, Malayalam and others. */
const LETTER = `(?<=[${'Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Mongolian'
  .split(' ')
  .map(script => String.raw`\p{Script=${script}}`)
  .join('')}])[\u200C\u200D]`
/** A word joiner between a dash and a number keeps a span of days on one line, and can hide nothing there. */
const SPAN = String.raw`(?<=–)\u2060(?=\d)`
const BLANK = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0`
/** Controls, format characters and everything else that takes no space on a page. */
export const UNSEEN = new RegExp(`(?!${SEEN})(?!${JOINED})(?!${LETTER})(?!${SPAN})(?:${BLANK})`, 'gu')
const PILES = /(\p{M}{4})\p{M}+/gu

/**
 * Text as one line that can neither hide nor overflow: removes control, bidi, zero-width and other invisible
 * characters, limits stacks of combining marks to 4, and collapses white space (including line breaks) to one space.
 */
export function harmless(text: string): string {
  return text.replace(BREAKS, ' ').replace(UNSEEN, '').replace(PILES, '$1').replace(/ {2,}/g, ' ')
}
