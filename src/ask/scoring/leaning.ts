/** Its subject is named in the sentence before: "He also denied …", "In May the company said …". */
const SUBJECT =
  /^["“'‘]?(?:(?:And|But|So|Yet|Then|However|Instead|Still|Later|Since \p{Lu}?\p{Ll}+|In \p{Lu}?[\p{L}\d]+|On \p{Lu}\p{L}+),? )?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|neither|one of them|the (?:latter|former|company|firm|group|union|minister|mayor|pair|two|three|man|woman|couple|move|decision|plan|deal|attack|accident|incident|report|study|judge|court|club|team|party|government|ministry|hospital|school|museum|spokes(?:man|woman|person)))\b/iu

/** Whether a sentence is told of somebody or something that the one before it names. */
export function leansBack(text: string): boolean {
  return SUBJECT.test(text)
}
