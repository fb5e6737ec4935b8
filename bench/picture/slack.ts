import { z } from 'zod'
import { escapeHtml, lines, pictureHtml } from './html.ts'

const Style = z.looseObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  code: z.boolean().optional(),
})
const Element = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  fallback: z.string().optional(),
  style: Style.optional(),
})
const Text = z.looseObject({ type: z.string().optional(), text: z.string() })
const Control = z.looseObject({
  type: z.string(),
  text: Text.optional(),
  placeholder: Text.optional(),
  style: z.string().optional(),
})
const Block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('header'), text: Text }),
  z.looseObject({
    type: z.literal('rich_text'),
    elements: z.array(
      z.discriminatedUnion('type', [
        z.looseObject({ type: z.enum(['rich_text_section', 'rich_text_quote']), elements: z.array(Element) }),
        z.looseObject({
          type: z.literal('rich_text_list'),
          elements: z.array(z.looseObject({ elements: z.array(Element) })),
        }),
      ]),
    ),
  }),
  z.looseObject({ type: z.literal('context'), elements: z.array(Text) }),
  z.looseObject({ type: z.literal('actions'), elements: z.array(Control) }),
  z.looseObject({ type: z.literal('image'), alt_text: z.string() }),
  z.looseObject({ type: z.literal('divider') }),
])
const Message = z.looseObject({
  blocks: z.array(Block),
  pictures: z.array(z.object({ block: z.int(), png: z.base64() })).default([]),
})

/** The blocks of one Slack message as HTML, as far as our renderer makes them. */
export function slackHtml(payload: unknown): string {
  const { blocks, pictures } = Message.parse(payload)
  const png = new Map(pictures.map(picture => [picture.block, picture.png]))
  return blocks.map((block, index) => blockHtml(block, png.get(index))).join('')
}

function blockHtml(block: z.infer<typeof Block>, png = ''): string {
  switch (block.type) {
    case 'header':
      return `<h1>${lines(block.text.text)}</h1>`
    case 'rich_text':
      return `<div class="block">${block.elements
        .map(part => {
          if (part.type === 'rich_text_list') {
            return `<ul>${part.elements.map(item => `<li>${item.elements.map(elementHtml).join('')}</li>`).join('')}</ul>`
          }
          const inner = part.elements.map(elementHtml).join('')
          return part.type === 'rich_text_quote' ? `<blockquote>${inner}</blockquote>` : `<div>${inner}</div>`
        })
        .join('')}</div>`
    case 'context':
      return `<div class="small">${block.elements.map(text => (text.type === 'mrkdwn' ? marked(text.text) : lines(text.text))).join(' ')}</div>`
    case 'actions':
      return `<div class="controls">${block.elements.map(controlHtml).join('')}</div>`
    case 'image':
      return pictureHtml(png, block.alt_text)
    case 'divider':
      return '<hr>'
  }
}

function elementHtml({ type, text = '', fallback = '', style }: z.infer<typeof Element>): string {
  const inner = type === 'link' ? `<a>${lines(text)}</a>` : lines(type === 'date' ? fallback : text)
  if (style?.code) return `<code>${inner}</code>`
  const slanted = style?.italic ? `<i>${inner}</i>` : inner
  return style?.bold ? `<b>${slanted}</b>` : slanted
}

function controlHtml({ type, text, placeholder, style = '' }: z.infer<typeof Control>): string {
  if (type === 'button') return `<span class="button ${escapeHtml(style)}">${escapeHtml(text?.text ?? '')}</span>`
  return `<span class="select">${escapeHtml(placeholder?.text ?? '')}</span>`
}

/** Small print: its text is already escaped, and its only markup is links and bold labels. */
function marked(text: string): string {
  return text
    .replaceAll(/<[^|>]*\|([^>]*)>/gu, '<a>$1</a>')
    .replaceAll(/\*([^*]+)\*/gu, '<b>$1</b>')
    .replaceAll(/`([^`]+)`/gu, '<code>$1</code>')
}
