/** Buttons that fit into one row; nobody reads through more. */
export const MOST_BUTTONS = 5
/** Platforms show roughly this many characters of a button; the full name is one press away. */
const SHOWN = 32

/** A button's label with a name in it; a long name is shortened. */
export function buttonLabel(before: string, name: string, after = ''): string {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment)
  if (characters.length <= SHOWN) return `${before}${name}${after}`
  const cut = characters.slice(0, SHOWN - 1).join('')
  const end = characters[SHOWN - 1] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${before}${(end > SHOWN / 2 ? cut.slice(0, end) : cut).trimEnd()}…${after}`
}
