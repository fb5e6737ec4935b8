/**
 * Cuts the fixtures out of the whole files: `node --import tsx tests/support/discord/spec/cut.ts OPENAPI.json GATEWAY.json`,
 * run by hand when Discord publishes new ones.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { keptOperations, keptPayloads } from './kept.ts'

const Named = z.record(z.string(), z.unknown())
const OpenApi = z.looseObject({
  openapi: z.string(),
  info: z.unknown(),
  paths: z.record(z.string(), Named),
  components: z.looseObject({ schemas: Named, responses: Named }),
})
const Gateway = z.looseObject({ $schema: z.string(), definitions: Named })
const FOLDER = 'tests/fixtures/specs/discord'

function referred(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(referred)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [decodeURIComponent(value.split('/').at(-1) ?? '')] : referred(value),
  )
}

function closure(start: readonly string[], all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = new Map<string, unknown>()
  const open = [...start]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (kept.has(name) || all[name] === undefined) continue
    kept.set(name, all[name])
    open.push(...referred(all[name]))
  }
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withoutForms(operation: unknown): unknown {
  return JSON.parse(
    JSON.stringify(operation, (key, value: unknown) =>
      ['multipart/form-data', 'application/x-www-form-urlencoded', 'headers', 'description'].includes(key)
        ? undefined
        : value,
    ),
  )
}

const [openApiFile = '', gatewayFile = ''] = process.argv.slice(2)
const whole = OpenApi.parse(JSON.parse(readFileSync(openApiFile, 'utf8')))
const paths: Record<string, Record<string, unknown>> = {}
for (const kept of keptOperations) {
  const [method = '', path = ''] = kept.split(' ')
  paths[path] = { ...paths[path], [method.toLowerCase()]: withoutForms(whole.paths[path]?.[method.toLowerCase()]) }
}
const schemas = closure([...referred(paths), ...referred(whole.components.responses)], whole.components.schemas)
const components = { schemas, responses: withoutForms(whole.components.responses) }
writeFileSync(`${FOLDER}/openapi.json`, JSON.stringify({ openapi: whole.openapi, info: whole.info, paths, components }))

const gateway = Gateway.parse(JSON.parse(readFileSync(gatewayFile, 'utf8')))
const definitions = closure(keptPayloads, gateway.definitions)
writeFileSync(`${FOLDER}/gateway.json`, JSON.stringify({ $schema: gateway.$schema, definitions }))
