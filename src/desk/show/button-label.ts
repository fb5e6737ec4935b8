/** More buttons than this to choose from are not looked through, and no longer fit into one row. */
export const MOST_BUTTONS = 5
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
