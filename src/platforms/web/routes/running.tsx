/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Asked } from '#core/asking/adapter.ts'
import { HOUSE } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { ask, viewOf } from '../ask.ts'
import { pageOf } from '../pages/layout.tsx'
import { message } from '../pages/message.tsx'
import { Previews } from '../pages/preview.tsx'
import { RunningPage } from '../pages/running.tsx'
import type { Visitor, Web, WebParts } from '../parts.ts'

const asking = (command: string, fields: Readonly<Record<string, string>> = {}): Asked => ({
  kind: 'fields',
  command,
  fields,
})

/** How it is run: everything here is a command that chat has too. */
export function routeRunning(app: Web, parts: WebParts): void {
  const { newsroom, examine } = parts.house
  const kinds = [...newsroom.kinds.values()].filter(({ personal }) => personal !== true).map(({ name }) => name)

  app.get('/running', async context => {
    const visitor = context.get('visitor')
    const { asker, secret } = visitor
    const everywhere = asker.manager ? { all: 'yes' } : {}
    const [subscriptions, sources] = await Promise.all([
      replyTo(asking('subscriptions', everywhere), visitor, false),
      replyTo(asking('sources'), visitor, true),
    ])
    const view = await viewOf([subscriptions, sources], visitor, parts)
    const replies = [
      { name: 'Subscriptions', reply: subscriptions },
      { name: 'Sources', reply: sources },
    ]
    const guest = secret === undefined ? undefined : (asker.name ?? asker.id)
    const page = (
      <RunningPage replies={replies} view={view} kinds={kinds} guest={guest} examines={mayExamine(visitor)} />
    )
    return context.html(pageOf({ title: 'Running it', here: '/running', children: page }))
  })

  app.get('/running/preview', async context => {
    const kind = context.req.query('kind') ?? kinds[0] ?? ''
    const since = context.req.query('since')
    const fields = { kind, ...(since === undefined ? {} : { since }) }
    const reply = await replyTo(asking('digest', fields), context.get('visitor'), false)
    const dresses = await newsroom.dresses()
    const platforms = dresses.map(({ name, measure }) => ({ name, messages: measure(reply) }))
    const page = (
      <>
        <h1 class="title">The {kind}, as it would be posted</h1>
        <Previews platforms={platforms} />
      </>
    )
    return context.html(pageOf({ title: `Preview of ${kind}`, wide: true, children: page }))
  })

  app.get('/running/doctor', async context => {
    if (!examine || !mayExamine(context.get('visitor')))
      return context.html(message('Not shown', 'Only whoever runs Crier can see how the machine is doing.'), 403)
    const found = await examine()
    const page = (
      <article class="reply">
        <h1 class="title">{found.every(({ ok }) => ok) ? 'All is well' : 'Something is wrong'}</h1>
        <dl>
          {found.map(({ name, ok, told }) => (
            <div>
              <dt>
                {name}
                {ok ? '' : ': wrong'}
              </dt>
              <dd>{told}</dd>
            </div>
          ))}
        </dl>
      </article>
    )
    return context.html(pageOf({ title: 'Is all well?', children: page }))
  })

  async function replyTo(asked: Asked, visitor: Visitor, also: boolean): Promise<Reply> {
    const answer = await ask(asked, visitor, parts, also ? { also } : {})
    return answer?.reply ?? { blocks: [] }
  }

  function mayExamine({ place, asker }: Visitor): boolean {
    return examine !== undefined && place.tenant === HOUSE && asker.manager
  }
}
