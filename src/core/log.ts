type Line = (fields: object, message: string) => void

/** The operator's log; pino's loggers fit. */
export interface Log {
  readonly info: Line
  readonly warn: Line
  readonly error: Line
}
