import pino from 'pino'
import type { ChatAdapter, Standing } from '#core/asking/adapter.ts'
import { readArticle } from '#desk/reading/read-article.ts'
import { readReceipt } from '#desk/receipt/receipt.ts'
import { webAdapter } from '#platforms/web/adapter.ts'
import { mcpOverHttp } from '#src/mcp/http.ts'
import { commands, NOW, openDesk, type TestDesk } from './newsroom.ts'
import { onFreePort } from './slack/free-port.ts'

export interface TestWeb {
  readonly desk: TestDesk
  readonly adapter: ChatAdapter
  /** Without a trailing slash. */
  readonly origin: string
  /**
   * What the platform says about everybody from now on: `undefined` if it cannot tell, `silent` if it does not answer.
   */
  standing: Standing | 'silent' | undefined
  /** Throws if there was any error that was not a refusal. */
  mustBeWell(): void
  close(): Promise<void>
}

interface Opening {
  /** Files instead of the shipped articles. */
  readonly paths?: readonly string[]
  readonly now?: () => Date
  /** It is public: nobody gets in without a link. */
  readonly isPublic?: true
}

/** A desk in the browser as people reach it, on a port of its own. */
export function openWeb({ paths, now = () => NOW, isPublic }: Opening = {}): Promise<TestWeb> {
  return onFreePort(async port => {
    const origin = isPublic ? `http://localhost:${port}` : `http://127.0.0.1:${port}`
    const desk = await openDesk(paths, now, isPublic ? { desk: origin } : {})
    const { newsroom } = desk
    const vault = {
      get: () => Promise.resolve(undefined),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    }
    const web: Pick<TestWeb, 'standing'> = { standing: undefined }
    const adapter = webAdapter({
      port,
      host: '127.0.0.1',
      ...(isPublic ? { publicUrl: origin } : {}),
      zone: 'UTC',
      log: pino({ level: 'silent' }),
      now,
      house: {
        newsroom,
        vault,
        readArticle: (tenant, id) => readArticle(newsroom, tenant, id),
        readReceipt: id => readReceipt(newsroom, id),
        mcp: mcpOverHttp({ bot: desk.bot, newsroom, commands, newId: newsroom.newId }),
        standing: () =>
          web.standing === 'silent' ? Promise.reject(new Error('no answer')) : Promise.resolve(web.standing),
        zone: 'UTC',
      },
    })
    await adapter.start(desk.bot)
    const close = async () => {
      await adapter.stop()
      await desk.close()
    }
    const mustBeWell = () => {
      if (desk.faults.length > 0) throw new Error(`there were faults: ${desk.faults.map(String).join('; ')}`)
    }
    return Object.assign(web, { desk, adapter, origin, mustBeWell, close })
  })
}
