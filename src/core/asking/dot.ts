/** Separator within a line of small print; where the line wraps, the dot stays with the text before it. */
export const DOT = '\u00a0· '
