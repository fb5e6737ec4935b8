import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { z } from 'zod'
import { type Operation, type Payload, keptOperations, keptPayloads } from './kept.ts'

const FOLDER = new URL('../../../fixtures/specs/discord/', import.meta.url)

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
}

/** The file's objects are open; here a request with an unknown key is a violation. Permissions travel as strings. */
function closed(node: unknown, key = ''): unknown {
  if (Array.isArray(node)) return node.map(each => closed(each))
  if (typeof node !== 'object' || node === null) return node
  if (key === 'default_member_permissions') return { type: ['string', 'integer', 'null'] }
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, closed(value, name)]))
  return 'properties' in copy && 'type' in copy && !('additionalProperties' in copy) && typeof copy['type'] === 'string'
    ? { ...copy, additionalProperties: false }
    : copy
}

function openApi(root: unknown): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: false })
  formats.default(ajv)
  ajv.addFormat('snowflake', /^\d{1,20}$/)
  ajv.addFormat('nonce', /^.{0,25}$/s)
  return ajv.addSchema(z.record(z.string(), z.unknown()).parse(root), 'discord')
}

function pointer(path: readonly string[]): string {
  return `discord#/${path.map(step => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
}

function told(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return []
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  )
}

function operationAt(operation: Operation): { path: string; method: string } {
  const [method = '', path = ''] = operation.split(' ')
  return { path, method: method.toLowerCase() }
}
function check(ajv: Ajv2020 | Ajv, ref: string, value: unknown): readonly string[] {
  return told(ajv.getSchema(ref) ?? ajv.compile({ $ref: ref }), value)
}

/**
 * Validates requests and answers against Discord's own OpenAPI file, and gateway payloads against discord-api-types;
 * each returns a list of violations.
 */
export interface Judge {
  request(operation: Operation, body: unknown): readonly string[]
  answer(operation: Operation, status: number, body: unknown): readonly string[]
  payload(kind: Payload, data: unknown): readonly string[]
}

/** Reads and compiles the specifications up front, so that validation does not delay conversations with deadlines. */
export function makeJudge(): Judge {
  const whole = load('openapi.json')
  const { paths } = z
    .object({
      paths: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({
            requestBody: z.unknown().optional(),
            responses: z.record(z.string(), z.looseObject({ content: z.unknown().optional() })),
          }),
        ),
      ),
    })
    .parse(whole)
  const [requests, answers] = [openApi(closed(whole)), openApi(whole)]
  const gateway = new Ajv({ strict: false, allErrors: false }).addSchema(
    z.record(z.string(), z.unknown()).parse(load('gateway.json')),
    'gateway',
  )

  const judge: Judge = {
    request(operation, body) {
      const { path, method } = operationAt(operation)
      const wanted = paths[path]?.[method]?.requestBody !== undefined
      if (!wanted) return body === undefined ? [] : ['a body where none belongs']
      return check(
        requests,
        pointer(['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']),
        body,
      )
    },
    answer(operation, status, body) {
      const { path, method } = operationAt(operation)
      const responses = paths[path]?.[method]?.responses ?? {}
      if (status >= 500) return []
      if (status === 429) return check(answers, pointer(['components', 'schemas', 'RatelimitedResponse']), body)
      if (status >= 400) return check(answers, pointer(['components', 'schemas', 'ErrorResponse']), body)
      const response = responses[String(status)]
      if (!response) return [`${operation} has no answer ${status}`]
      if (response.content === undefined) return body === undefined ? [] : [`${operation} ${status} has no body`]
      return check(
        answers,
        pointer(['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema']),
        body,
      )
    },
    payload: (kind, data) => check(gateway, `gateway#/definitions/${kind}`, data),
  }
  for (const operation of keptOperations) {
    judge.request(operation, {})
    for (const status of [200, 400, 429]) judge.answer(operation, status, {})
  }
  for (const kind of keptPayloads) judge.payload(kind, {})
  return judge
}

/** The operation of a request, by its method and path below the version, with the path's parameters. */
export function operationOf(
  method: string,
  path: string,
): { operation: Operation; params: readonly string[] } | undefined {
  for (const operation of keptOperations) {
    const [wanted = '', template = ''] = operation.split(' ')
    if (wanted !== method) continue
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)
    const match = pattern.exec(path)
    if (match) return { operation, params: match.slice(1).map(decodeURIComponent) }
  }
  return undefined
}
