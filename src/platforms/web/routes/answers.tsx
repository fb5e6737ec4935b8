/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { z } from 'zod'
import type { Asked, CommandCard, Fields } from '#core/asking/adapter.ts'
import { lacksWords } from '#core/asking/lacking.ts'
import { addressOf, FOLDERS, namedPage } from '../addresses.ts'
import { ask, askedIn, unwritten, viewOf } from '../ask.ts'
import { feedOf, formatOf, listsArticles } from './feeds.ts'
import { AnswerPage } from '../pages/answer.tsx'
import { ConfirmPage } from '../pages/confirm.tsx'
import { CommandForm } from '../pages/form.tsx'
import { pageOf } from '../pages/layout.tsx'
import { message } from '../pages/message.tsx'
import type { Web, WebEnv, WebParts } from '../parts.ts'

const Form = z.record(z.string(), z.string())
const TOKEN = ':token'
const ID = ':id'

/** Every command as a page (`/find?words=ferry`), plain words (`/ask?q=…`), and named pages (`/story/s1234567`). */
export function routeAnswers(app: Web, parts: WebParts): void {
  const { bot } = parts

  app.get(`/:folder{${FOLDERS.join('|')}}/:name`, context => {
    const meant = namedPage(context.req.param('folder'), context.req.param('name'))
    if (!meant) return context.notFound()
    return show(
      context,
      { kind: 'fields', command: meant.command, fields: meant.input },
      questionOf(meant.command, meant.input),
    )
  })

  app.get('/:command', async context => {
    const { q, as: _, ...fields } = context.req.query()
    const name = context.req.param('command')
    if (name === 'ask' && q !== undefined) return read(context, askedIn(q), q)
    const card = bot.commands.find(command => command.name === name)
    if (!card) return context.notFound()
    if (lacksWords(card, fields)) return form(context, card, fields)
    return read(context, { kind: 'fields', command: name, fields }, questionOf(name, fields))
  })

  app.post('/:command', async context => {
    const visitor = context.get('visitor')
    const sent = Form.safeParse(await context.req.parseBody().catch(() => undefined))
    if (!sent.success) return context.html(message('Not done', 'A form of this desk was expected.'), 400)
    const { [TOKEN]: token, [ID]: id, q, ...given } = sent.data
    if (token !== visitor.token || id === undefined)
      return context.html(
        message('Not done', 'That form is out of date. Go back, reload the page and send it again.'),
        403,
      )
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
    const name = context.req.param('command')
    // Any other name could make the URL below lead elsewhere.
    if (q === undefined && !bot.commands.some(command => command.name === name)) return context.notFound()
    const asked: Asked = q === undefined ? { kind: 'fields', command: name, fields } : askedIn(q)
    const reads = !(await bot.changes(asked, visitor.place))
    if (reads && q === undefined) return context.redirect(addressOf({ command: name, input: fields }), 303)
    return show(context, asked, q ?? questionOf(name, fields), id)
  })

  /**
   * Read-only requests are answered; one that would change something is confirmed first, since a link may come from
   * anywhere.
   */
  async function read(context: Context<WebEnv>, asked: Asked, question: string) {
    const visitor = context.get('visitor')
    if (!(await bot.changes(asked, visitor.place))) return show(context, asked, question)
    const answer = await ask(asked, visitor, parts, { dry: unwritten(parts.house.newsroom.memory) })
    if (!answer) return context.notFound()
    const view = await viewOf([answer.reply], visitor, parts)
    return context.html(
      pageOf({
        title: question,
        question,
        children: <ConfirmPage reply={answer.reply} view={view} asked={asked} question={question} />,
      }),
    )
  }

  async function show(context: Context<WebEnv>, asked: Asked, question: string, id?: string) {
    const visitor = context.get('visitor')
    const answer = await ask(asked, visitor, parts, id === undefined ? {} : { id })
    if (!answer) return context.html(message('Done already', 'This was sent before, and is done.'))
    const { reply, meant } = answer
    const card = bot.commands.find(({ name }) => name === meant?.command)
    const address = hereOf(context, parts)
    const title = reply.title ?? question
    const format = formatOf(context.req.query('as'))
    if (format !== undefined) {
      const page = new URL(address)
      page.searchParams.delete('as')
      const told = { tenant: visitor.place.tenant, title, self: address, page, format }
      const { type, text } = await feedOf(reply, told, parts)
      return context.body(text, 200, { 'content-type': type })
    }
    const view = await viewOf([reply], visitor, parts)
    const here = `${address.pathname}${address.search}`
    const page = <AnswerPage reply={reply} view={view} question={question} card={card} fields={meant?.fields ?? {}} />
    return context.html(
      pageOf({
        title,
        question,
        here,
        ...(context.req.method === 'GET' && listsArticles(reply) ? { feed: { address: here, question, view } } : {}),
        children: page,
      }),
    )
  }

  async function form(context: Context<WebEnv>, card: CommandCard, fields: Fields) {
    const visitor = context.get('visitor')
    const { asker, place } = visitor
    const suggestions = await Promise.all(
      card.options
        .filter(({ completes }) => completes !== undefined)
        .map(
          async ({ name }) =>
            [name, await bot.complete({ command: card.name, option: name, typed: '', asker, place })] as const,
        ),
    )
    const view = await viewOf([], visitor, parts)
    return context.html(
      pageOf({
        title: `/${card.name}`,
        children: (
          <article class="reply">
            <h1 class="title">/{card.name}</h1>
            <p>{card.description}.</p>
            <CommandForm card={card} fields={fields} view={view} suggestions={new Map(suggestions)} />
          </article>
        ),
      }),
    )
  }
}

/** The page's URL, as the browser knows it. */
function hereOf(context: Context<WebEnv>, { house }: WebParts): URL {
  const { pathname, search, origin } = new URL(context.req.url)
  return new URL(`${pathname}${search}`, house.newsroom.desk ?? origin)
}

/** The line that asks the same, for the question box. */
function questionOf(command: string, fields: Fields): string {
  const words = Object.entries(fields).map(
    ([name, value]) => `${name}:${/^[^\s"]+$/u.test(String(value)) ? value : `"${value}"`}`,
  )
  return [`/${command}`, ...words].join(' ')
}
