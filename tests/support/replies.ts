import * as fc from 'fast-check'
import { ArticleId } from '#core/ids.ts'
import { encodeAction } from '#core/asking/action.ts'
import type { Action, Block, BlockOf, Inline, ListItem, Reply } from '#core/asking/reply.ts'
import { naughtyTexts } from './naughty.ts'

/** A one-pixel picture, for replies with one. */
export const PIXEL = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64'),
)

const word = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-zàéüñ]{1,12}$/u) },
  { weight: 2, arbitrary: fc.stringMatching(/^[0-9]{1,6}$/) },
  { weight: 1, arbitrary: fc.constantFrom('Łódź', 'Мінск', '東京', '👩‍👩‍👧', 'e\u0301', "l'État", 'U.S.') },
)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 24 })
  .map(words => `${words.join(' ')}.`)
  .map(text => text.charAt(0).toUpperCase() + text.slice(1))

/** Ordinary prose, from one word to far more than any platform takes in one message; sometimes one endless word. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map(all => all.join(' ')) },
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.array(sentence, { minLength: 60, maxLength: 120 }).map(all => all.join(' ')) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 9000 }).map(length => 'x'.repeat(length)) },
)

/** Text that tries to ping, link, format or break out, alone or in the middle of prose. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...naughtyTexts),
  fc.tuple(word, fc.constantFrom(...naughtyTexts), word).map(parts => parts.join(' ')),
  fc.tuple(word, fc.constantFrom(...naughtyTexts), word).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...naughtyTexts), { minLength: 2, maxLength: 6 }).map(parts => parts.join('\n')),
)

const address = fc.oneof(
  { weight: 8, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'javascript:alert(1)',
      'https://harbour.example/a|b>c',
      'https://harbour.example/a)[b](c "d',
      'not an address',
      'https://user:secret@harbour.example/',
      `https://harbour.example/${'long/'.repeat(700)}`,
    ),
  },
)

function inlines(text: fc.Arbitrary<string>): fc.Arbitrary<Inline[]> {
  const run: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: text.map((text): Inline => ({ text, strong: true })) },
    { weight: 1, arbitrary: fc.tuple(text, address).map(([text, href]): Inline => ({ text, href })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.date({ min: new Date('2001-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
          fc.constantFrom('day' as const, 'time' as const, 'both' as const),
        )
        .map(([at, show]): Inline => ({ at, show })),
    },
    { weight: 1, arbitrary: text.map((rest): Inline => ({ command: 'find', rest })) },
  )
  return fc.array(run, { minLength: 1, maxLength: 4 })
}

function action(text: fc.Arbitrary<string>): fc.Arbitrary<Action> {
  return fc
    .record({
      label: text,
      command: fc.constantFrom('summary', 'quotes', 'said', 'find', 'story'),
      input: fc.dictionary(
        fc.constantFrom('words', 'since', 'page', 'share'),
        fc.stringMatching(/^[a-z0-9 #&=|<>]{1,12}$/),
        {
          maxKeys: 3,
        },
      ),
    })
    .filter(action => encodeAction(action).length <= 100)
}

function block(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const item: fc.Arbitrary<ListItem> = fc.record(
    {
      number: fc.integer({ min: 1, max: 99 }),
      text: inlines(text),
      detail: inlines(text),
      article: fc.stringMatching(/^[a-z0-9]{8}$/).map(id => ArticleId.parse(id)),
      action: action(text),
    },
    { requiredKeys: ['text'] },
  )
  return fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text: inlines(text) }),
    fc.record({ kind: fc.constant('paragraph' as const), text: inlines(text) }),
    fc.record(
      {
        kind: fc.constant('quote' as const),
        type: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
        text,
        speaker: text,
        role: text,
        deed: text,
        detail: inlines(text),
      },
      { requiredKeys: ['kind', 'type', 'text'] },
    ),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: text, value: inlines(text) }), { minLength: 1, maxLength: 14 }),
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(item, { minLength: 1, maxLength: 30 }) }),
    fc.record({ kind: fc.constant('image' as const), name: text, png: fc.constant(PIXEL), alt: text }),
    fc.record({ kind: fc.constant('note' as const), text: inlines(text) }),
    fc.record({
      kind: fc.constant('actions' as const),
      actions: fc.array(action(text), { minLength: 1, maxLength: 30 }),
    }),
    fc.record({
      kind: fc.constant('actions' as const),
      actions: fc.array(action(text), { maxLength: 2 }),
      choose: fc.record({
        prompt: text,
        options: fc.array(
          fc.tuple(action(text), text).map(([one, about]) => ({ ...one, about })),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
      }),
    }),
    fc.record(
      {
        kind: fc.constant('story' as const),
        number: fc.integer({ min: 1, max: 99 }),
        headline: inlines(text),
        text: inlines(text),
        detail: inlines(text),
        article: fc.stringMatching(/^[a-z0-9]{8}$/).map(id => ArticleId.parse(id)),
      },
      { requiredKeys: ['kind', 'number', 'headline', 'article'] },
    ),
    fc.record({ kind: fc.constant('divider' as const) }, { requiredKeys: ['kind'] }),
  )
}

/** Replies of every shape the vocabulary allows, with `text` in every field that holds any. */
export function replies(text: fc.Arbitrary<string> = prose): fc.Arbitrary<Reply> {
  return fc.record(
    { over: inlines(text), title: text, blocks: fc.array(block(text), { minLength: 1, maxLength: 12 }) },
    { requiredKeys: ['blocks'] },
  )
}

/** A reply with this text in every field that can hold any. */
export function everywhere(text: string): Reply {
  const action: Action = { label: text, command: 'find', input: { words: text.slice(0, 8) } }
  const runs: Inline[] = [
    text,
    { text, strong: true },
    { text, href: 'https://harbour.example/' },
    { command: 'find', rest: text },
  ]
  return {
    over: runs,
    title: text,
    blocks: [
      { kind: 'heading', text: runs },
      { kind: 'heading', text: [text] },
      { kind: 'paragraph', text: runs },
      { kind: 'quote', type: 'direct', text, speaker: text, role: text, detail: runs },
      { kind: 'quote', type: 'indirect', text },
      { kind: 'facts', facts: [{ label: text, value: runs }] },
      { kind: 'list', items: [{ number: 1, text: runs, detail: runs, action }] },
      { kind: 'image', name: text, png: PIXEL, alt: text },
      { kind: 'note', text: [text] },
      { kind: 'note', text: runs },
      { kind: 'story', number: 1, headline: [text], text: [text], detail: runs, article: ArticleId.parse('article1') },
      { kind: 'actions', actions: [action], choose: { prompt: text, options: [{ ...action, about: text }] } },
    ],
  }
}

function said(runs: readonly Inline[]): string[] {
  return runs.flatMap(run => {
    if (typeof run === 'string') return [run]
    if ('text' in run) return [run.text]
    return 'command' in run ? [run.command, run.rest ?? ''] : []
  })
}

/**
 * What a reader must be told of one block, in reading order, without instants, numbers and links, which depend on the
 * renderer.
 */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return said(block.text)
    case 'quote':
      return [...quoteTexts(block), ...said(block.detail ?? [])]
    case 'story':
      return [...said(block.headline), ...said(block.text ?? []), ...said(block.detail ?? [])]
    case 'facts':
      return block.facts.flatMap(fact => [fact.label, ...said(fact.value)])
    case 'list':
      return block.items.flatMap(item => [...said(item.text), ...said(item.detail ?? [])])
    case 'image':
      return [block.alt]
    case 'actions':
    case 'divider':
      return []
  }
}

function quoteTexts({ type, text, speaker, role, deed, clause }: BlockOf<'quote'>): string[] {
  if (speaker === undefined) return [text, 'unattributed']
  const who = [speaker, ...(role === undefined ? [] : [role])]
  if (type === 'direct') return [text, ...who]
  return [...who, ...(deed === undefined || clause ? [] : [deed]), text]
}
