/** Buttons that fit into one row; nobody reads through more. */
export const MOST_BUTTONS = 5
/** Platforms show roughly this many characters of a button; the full name is one press away. */
const SHOWN = 40

/** A button's label with a name in it; a long name is shortened. */
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
