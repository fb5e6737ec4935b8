/** One check: resolves to what was found, or throws an error that says what is wrong and what to do. */
export interface Check {
  readonly name: string
  readonly look: () => Promise<string>
}
