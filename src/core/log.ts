type Line = (fields: object, message: string) => void

/** Where the operator is told what happened; pino's loggers are ones. */
export interface Log {
  readonly info: Line
  readonly warn: Line
  readonly error: Line
}
