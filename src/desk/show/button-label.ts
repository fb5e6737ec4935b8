/** Platforms show about so much of a button; the rest is one press away. */
const SHOWN = 40

/** A button's label with a name in it, which is shortened where it is long. */
export function buttonLabel(before: string, name: string, after = ''): string {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  const shown =
    characters.length > SHOWN
      ? `${characters
          .slice(0, SHOWN - 1)
          .join('')
          .trimEnd()}…`
      : name
  return `${before}${shown}${after}`
}
