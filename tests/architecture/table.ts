import type { Import } from './tree.ts'

/** What a room may import besides its own files: other rooms, packages, and Node's own modules. */
interface Row {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}

/**
 * Who may import whom. Deny by default: every room needs a row, imports that a row does not name are forbidden, and
 * unused permissions are removed. `text`, `filter`, `calendar` and `core` are pure: nothing of Node's.
 */
export const TABLE: Readonly<Record<string, Row>> = {
  core: { rooms: [], packages: ['zod'] },
  memory: { rooms: ['core'], packages: ['zod', 'node:crypto'] },
  languages: { rooms: [], packages: [] },
  calendar: { rooms: ['core'], packages: ['chrono-node/en', 'temporal-polyfill'] },
  chart: { rooms: [], packages: ['fast-png'] },
  text: {
    rooms: ['core'],
    packages: ['eld/extrasmall', 'gender-detection-from-name', 'stemmer', 'wink-eng-lite-web-model', 'wink-nlp', 'zod'],
  },
  filter: { rooms: ['core', 'text'], packages: [] },
  model: { rooms: ['core', 'memory'], packages: ['node:crypto', 'zod'] },
  store: {
    rooms: ['calendar', 'core', 'memory', 'text'],
    packages: [
      '@keyv/redis',
      'keyv',
      'kysely',
      'libsql',
      'libsql/promise',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:timers/promises',
      'node:zlib',
      'pg',
      'zod',
    ],
  },
  ingest: {
    rooms: ['core', 'store', 'text'],
    packages: [
      '@mozilla/readability',
      'feedsmith',
      'html-to-text',
      'ipaddr.js',
      'linkedom',
      'node:crypto',
      'node:dns',
      'node:events',
      'node:fs/promises',
      'node:net',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:timers/promises',
      'node:worker_threads',
      'node:zlib',
      'tsx/esm/api',
      'undici',
      'zod',
    ],
  },
  schedule: {
    rooms: ['calendar', 'core', 'filter', 'store'],
    packages: ['node-cron', 'node:crypto', 'node:timers/promises', 'pino', 'prom-client'],
  },
  ask: { rooms: ['calendar', 'core', 'text'], packages: [] },
  desk: {
    rooms: ['ask', 'calendar', 'chart', 'core', 'filter', 'memory', 'text'],
    packages: ['node:timers/promises', 'zod'],
  },
  commands: { rooms: ['ask', 'calendar', 'core', 'desk', 'languages'], packages: ['zod'] },
  digests: { rooms: ['core', 'desk'], packages: [] },
  bot: { rooms: ['ask', 'core', 'languages', 'memory'], packages: ['zod'] },
  config: {
    rooms: ['calendar'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'node:querystring', 'node:util', 'zod'],
  },
  log: {
    rooms: ['config', 'core'],
    packages: ['node:fs', 'node:module', 'node:path', 'node:url', 'picocolors', 'pino', 'zod'],
  },
  'platforms/kit': { rooms: ['config', 'core'], packages: ['node:timers/promises', 'pino', 'zod'] },
  'platforms/slack': {
    rooms: ['config', 'core', 'languages', 'platforms/kit'],
    packages: ['@slack/bolt', 'node:crypto', 'node:net', 'node:timers/promises', 'zod'],
  },
  'platforms/discord': {
    rooms: ['config', 'core', 'languages', 'platforms/kit'],
    packages: ['discord.js', 'node:crypto', 'node:events', 'node:timers/promises', 'node:util', 'zod'],
  },
  'platforms/terminal': {
    rooms: ['core'],
    packages: [
      'node:fs',
      'node:path',
      'node:readline',
      'node:readline/promises',
      'node:timers/promises',
      'node:tty',
      'node:util',
      'picocolors',
      'string-width',
      'wrap-ansi',
      'zod',
    ],
  },
  'platforms/web': {
    rooms: ['config', 'core', 'platforms/kit'],
    packages: [
      '@hono/node-server',
      'feedsmith',
      'hono',
      'hono/body-limit',
      'hono/cookie',
      'hono/csrf',
      'hono/etag',
      'hono/http-exception',
      'hono/secure-headers',
      'hono/utils/html',
      'node:crypto',
      'node:events',
      'node:fs/promises',
      'node:http',
      'node:path',
      'zod',
    ],
  },
  mcp: {
    rooms: ['core'],
    packages: [
      '@modelcontextprotocol/server',
      '@modelcontextprotocol/server/stdio',
      'node:events',
      'node:stream',
      'zod',
    ],
  },
  platforms: { rooms: ['platforms/discord', 'platforms/kit', 'platforms/slack', 'platforms/web'], packages: [] },
  doctor: {
    rooms: ['config', 'core', 'platforms', 'platforms/kit', 'store', 'text'],
    packages: ['node:fs', 'node:fs/promises', 'node:path', 'zod'],
  },
  app: {
    rooms: [
      'bot',
      'config',
      'core',
      'desk',
      'doctor',
      'ingest',
      'log',
      'mcp',
      'model',
      'platforms',
      'platforms/kit',
      'platforms/terminal',
      'schedule',
      'store',
    ],
    packages: [
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:http',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:tty',
      'node:url',
      'pino',
      'prom-client',
      'supports-hyperlinks',
      'zod',
    ],
  },
  cli: {
    rooms: [
      'app',
      'bot',
      'calendar',
      'config',
      'core',
      'desk',
      'doctor',
      'ingest',
      'log',
      'mcp',
      'memory',
      'platforms',
      'platforms/terminal',
      'store',
      'text',
    ],
    packages: ['commander', 'feedsmith', 'node:console', 'node:fs/promises', 'node:stream', 'pino', 'zod'],
  },
}

/** The room of a file, by its path from the root. */
export function roomOf(path: string): string {
  const [top = '', second = '', third = '', ...rest] = path.split('/')
  if (top !== 'src') return top
  if (second !== 'platforms') return second
  return third !== '' && (rest.length > 0 || !/\./.test(third)) ? `platforms/${third}` : second
}

/** What is wrong with an import; `undefined` if nothing is. */
export function breach({ from, target, to }: Pick<Import, 'from' | 'target' | 'to'>): string | undefined {
  const room = roomOf(from)
  const row = TABLE[room]
  if (row === undefined) return `${from} stands in ${room}, which has no row in the table`
  if (to === undefined) {
    if (row.packages.includes(target)) return undefined
    return `${from} imports ${target}: of packages ${room} may import ${row.packages.join(', ') || 'none'}`
  }
  const other = roomOf(to)
  if (other === room || row.rooms.includes(other) || to === 'package.json') return undefined
  return `${from} imports ${target}: of rooms ${room} may import ${row.rooms.join(', ') || 'none'}`
}

/** Rooms without files, and permissions that no import uses. */
export function unused(imports: readonly Import[]): readonly string[] {
  const used = new Map<string, Set<string>>()
  for (const { from, target, to } of imports) {
    const room = roomOf(from)
    used.set(room, (used.get(room) ?? new Set()).add(to === undefined ? target : roomOf(to)))
  }
  return Object.entries(TABLE).flatMap(([room, { rooms, packages }]) =>
    [...rooms, ...packages]
      .filter(allowed => !used.get(room)?.has(allowed))
      .map(allowed => `${room} may import ${allowed}, and does not`),
  )
}
