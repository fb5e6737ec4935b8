/** A text of Atom: what is in it depends on its type (RFC 4287, 3.1). */
export interface AtomText {
  readonly value?: string
  readonly type?: string
}

/** As HTML; undefined where it is no text at all (a picture in base64). Without a type many write HTML. */
export function asHtml(text: AtomText | undefined): string | undefined {
  const type = (text?.type ?? 'html').trim().toLowerCase()
  if (type === 'text' || type === 'text/plain') return textAsHtml(text?.value)
  return /^(?:x?html|text\/.*|application\/xhtml\+xml)$/u.test(type) ? text?.value : undefined
}

/** Plain text as the HTML that says it. */
export function textAsHtml(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    ?.split(/\n\s*\n/u)
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
}

/** The longest of the texts that an entry carries; of equals the first. */
export function longest(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.reduce((best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best))
}
