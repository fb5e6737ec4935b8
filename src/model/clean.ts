import { harmless } from '#core/harmless.ts'

const LINE_ENDS = /[\r\n\u0085\u2028\u2029]+/u
const LINK_IN_MARKDOWN = /!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu
const TAG = /<[^<>]*>/gu
const MARKS = /[<>[\]`*~|\\#＜＞]|_/gu
/** `@everyone`, `anna@mail.example`, `https://…`, `www.…`, `javascript:…`: the whole word is removed. */
const LEADS_ELSEWHERE = /[@＠﹫]|:\/\/|\bwww\.|\p{L}:[\p{L}/]/iu
const ITEM = /^(?:(?:[-–—•+]|\(?\p{N}{1,2}[.)])\s+)+/u

/**
 * A model's text as plain lines: without links, mentions, markup, list markers and empty lines, with white space
 * normalised. Idempotent.
 */
export function clean(text: string): readonly string[] {
  return text.split(LINE_ENDS).flatMap(line => {
    const plain = settled(harmless(line), stripped)
    return plain === '' ? [] : [plain]
  })
}

/** Removing one thing can create another (`<<b>i>`), so it is repeated until nothing changes. */
function settled(text: string, change: (text: string) => string): string {
  const changed = change(text)
  return changed === text ? text : settled(changed, change)
}

function stripped(line: string): string {
  return line
    .replace(LINK_IN_MARKDOWN, '$1')
    .replace(TAG, '')
    .replace(MARKS, '')
    .replace(/\S+/gu, word => (LEADS_ELSEWHERE.test(word) ? '' : word))
    .replace(/ {2,}/gu, ' ')
    .replace(/ (?=[.,;:!?](?:\s|$))/gu, '')
    .trim()
    .replace(ITEM, '')
}
