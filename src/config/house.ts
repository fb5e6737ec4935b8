import { z } from 'zod'
import { isZone } from '#calendar/zone.ts'
import { like, port, type Setting, type SettingGroup } from './setting.ts'

/** Log levels, most verbose first. */
export const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
export type LogLevel = z.infer<typeof LogLevel>

const SETTINGS = [
  {
    name: 'DATABASE_URL',
    default: 'file:data/crier.db',
    meaning: 'Where everything is stored: file:PATH, or postgres://… for several replicas.',
    secret: true,
  },
  {
    name: 'KEYV_URL',
    default: 'the database',
    meaning: 'Where caches and paging are stored, which may be lost: redis://… for several replicas.',
    secret: true,
  },
  {
    name: 'CRIER_CONTACT',
    default: 'none',
    meaning: 'An address publishers can write to; sent to every server that feeds are fetched from.',
    secret: false,
  },
  {
    name: 'FETCH_ALLOW',
    default: 'none',
    meaning: 'Feeds on your own network: host:port, separated by commas. All others must be on the public internet.',
    secret: false,
  },
  {
    name: 'METRICS_PORT',
    default: 'none',
    meaning: 'A port for Prometheus metrics (/metrics) and health checks (/livez, /readyz).',
    secret: false,
  },
  {
    name: 'METRICS_HOST',
    default: '127.0.0.1',
    meaning: 'The address to open METRICS_PORT at; 0.0.0.0 lets other machines ask, as a container needs.',
    secret: false,
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning:
      'How much to log on standard error: trace, debug, info, warn, error, fatal or silent; at the terminal desk, warn.',
    secret: false,
  },
  {
    name: 'CRIER_ZONE',
    default: "the machine's zone",
    meaning: 'The time zone to use where nobody has set another, such as Europe/Warsaw.',
    secret: false,
  },
] as const satisfies readonly Setting[]

const HouseEnvironment = z.object({
  DATABASE_URL: like(/^(?:file:.|postgres(?:ql)?:\/\/.)/s, 'file:PATH or postgres://…'),
  KEYV_URL: like(/^rediss?:\/\/./s, 'redis://…'),
  CRIER_CONTACT: like(/^[^\s<>()]{3,200}$/, 'a mail or web address'),
  FETCH_ALLOW: like(/^[^\s,:]+:\d{1,5}(?:,[^\s,:]+:\d{1,5})*$/, 'host:port, with commas between several'),
  METRICS_PORT: port(),
  METRICS_HOST: like(/^[\w.:-]{1,253}$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
  LOG_LEVEL: z.enum(LogLevel.options, `one of ${LogLevel.options.join(', ')}`).optional(),
  CRIER_ZONE: z.string().refine(isZone, 'the name of a time zone, such as Europe/Warsaw').optional(),
}) satisfies z.ZodObject<Record<(typeof SETTINGS)[number]['name'], z.ZodType>>

/** Crier's own settings, whatever it is connected to. */
export const houseSettings: SettingGroup<z.infer<typeof HouseEnvironment>> = {
  settings: SETTINGS,
  environment: HouseEnvironment,
  missing: () => [],
  read: variables => HouseEnvironment.parse(variables),
}
