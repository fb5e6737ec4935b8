/** A count and its noun with a no-break space between: "7 outlets". */
export function countOf(count: number, one: string, more: string): string {
  return `${count}\u00a0${count === 1 ? one : more}`
}
