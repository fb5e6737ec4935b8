import { z } from 'zod'
import { like, type SettingProblem, type Setting, type SettingGroup } from '#src/config/setting.ts'

const PORT = 'a port from 1 to 65535, or off'

const SETTINGS = [
  {
    name: 'WEB_PORT',
    default: 'a free one from 8420 up, at a terminal',
    meaning:
      'The port of the desk in the browser, or off. Beside a platform it opens only if this or WEB_PUBLIC_URL is set.',
    secret: false,
  },
  {
    name: 'WEB_HOST',
    default: '127.0.0.1',
    meaning: 'The address to open WEB_PORT at; any other needs WEB_PUBLIC_URL, so that people sign in.',
    secret: false,
  },
  {
    name: 'WEB_PUBLIC_URL',
    default: 'none',
    meaning: 'The public address of the desk, such as https://desk.example.org; /desk gives links to it.',
    secret: false,
  },
] as const satisfies readonly Setting[]

const WebEnvironment = z.object({
  WEB_PORT: z
    .string()
    .regex(/^(?:off|\d{1,5})$/u, PORT)
    .refine(port => port === 'off' || (Number(port) >= 1 && Number(port) <= 65_535), PORT)
    .optional(),
  WEB_HOST: like(/^[\w.:-]{1,253}$/, 'an address of this machine, such as 127.0.0.1 or 0.0.0.0'),
  WEB_PUBLIC_URL: like(
    /^(?:https:\/\/[\w.-]+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?\/?$/u,
    'an https address without a path, such as https://desk.example.org',
  ),
}) satisfies z.ZodObject<Record<(typeof SETTINGS)[number]['name'], z.ZodType>>

export interface WebSettings {
  /** `off`: never. Absent: any free one, if it is opened at all. */
  readonly port?: number | 'off'
  readonly host: string
  /** The origin browsers use, without a trailing slash. */
  readonly publicUrl?: string
}

export const webSettings: SettingGroup<WebSettings> = {
  settings: SETTINGS,
  environment: WebEnvironment,
  missing: missingOfWeb,
  read(variables) {
    const { WEB_PORT: port, WEB_HOST: host = '127.0.0.1', WEB_PUBLIC_URL: url } = WebEnvironment.parse(variables)
    return {
      host,
      ...(port === undefined ? {} : { port: port === 'off' ? port : Number(port) }),
      ...(url === undefined ? {} : { publicUrl: new URL(url).origin }),
    }
  },
}

/** Without a public URL, whoever reaches the port is the operator, so it is opened on this machine alone. */
function missingOfWeb(given: ReadonlySet<string>): readonly SettingProblem[] {
  if (!given.has('WEB_HOST') || given.has('WEB_PUBLIC_URL')) return []
  return [
    {
      name: 'WEB_PUBLIC_URL',
      expected: 'where browsers reach the desk, since WEB_HOST opens it to others; it is missing',
    },
  ]
}
