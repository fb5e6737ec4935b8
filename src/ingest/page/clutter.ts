import type { PageDom, PageElement } from './dom.ts'

/** Words in class names and ids of elements between the paragraphs that are not part of the text. */
const WORDS = new Set(
  'adverts advertisement sponsored cookie cookies consent gdpr newsletter signup subscribe subscription paywall share sharing social related relatedposts recommended comments caption credit promo pullquote bio anzeige werbung breadcrumb breadcrumbs'.split(
    ' ',
  ),
)
const NAMED =
  /^(?:visually[-_]?hidden|sr-only|screen-reader-text|ads?|advert|author[-_](?:box|bio)|about[-_]the[-_]author|ad[-_](?:box|slot|unit|container|wrapper|banner))$/u
const TAGS = 'amp-ad, amp-consent, amp-sidebar, amp-embed, dialog, [role="dialog"], [aria-modal="true"], [hidden]'
/** An element with more than this fraction of the paragraphs is the article, whatever it is called. */
const MOST = 0.6

/** Removes advertisements, notices, sign-up boxes, captions, screen reader texts and the like from a page, in place. */
export function removeClutter(document: PageDom): void {
  const wordsIn = (element: PageDom) =>
    [...element.querySelectorAll('p')].reduce((sum, { textContent }) => sum + textContent.length, 0)
  const most = wordsIn(document) * MOST
  for (const element of document.querySelectorAll(`[class], [id], ${TAGS}`)) {
    if (!element.matches(TAGS) && !isNamedClutter(element)) continue
    if (element.matches('html, body, main, article, h1') || element.querySelector('h1, article')) continue
    if (wordsIn(element) <= most) element.remove()
  }
}

function isNamedClutter(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.toLowerCase().split(/\s+/u)
  return names.some(name => NAMED.test(name) || name.split(/[-_]+/u).some(word => WORDS.has(word)))
}
