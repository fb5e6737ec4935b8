/** The part of a page's element that is used here; the DOM's own types belong to browsers. */
export interface PageElement {
  readonly id: string
  readonly textContent: string
  readonly innerHTML: string
  readonly parentElement: PageElement | null
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>
  getAttribute(name: string): string | null
  matches(selector: string): boolean
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export type PageDom = Pick<PageElement, 'querySelector' | 'querySelectorAll'>
