import type { ShownPiece } from '#core/asking/dress.ts'
import type { SlackBlock } from './message.ts'
import { type Element, shownBy } from './rich-text.ts'
import { sectionsOf, shownText } from './shown-text.ts'

/** A block as Slack displays it. */
export function piecesOf(block: SlackBlock): readonly ShownPiece[] {
  switch (block.type) {
    case 'header':
      return [{ look: 'big', text: block.text.text }]
    case 'context':
      return [{ look: 'small', text: shownText(block) }]
    case 'image':
      return [{ look: 'picture', text: block.alt_text }]
    case 'divider':
      return [{ look: 'line', text: '' }]
    case 'actions':
      return block.elements.flatMap((element): readonly ShownPiece[] => {
        if (element.type === 'button') return [{ look: 'button', text: element.text.text }]
        return element.type === 'static_select' ? [{ look: 'select', text: element.placeholder?.text ?? '' }] : []
      })
    case 'rich_text':
      return block.elements.flatMap(part =>
        sectionsOf({ ...block, elements: [part] }).flatMap(elements => linesOf(part.type, elements)),
      )
  }
}

function linesOf(type: string, elements: readonly Element[]): readonly ShownPiece[] {
  const runs = elements.flatMap(element => {
    const bold = element.type !== 'date' && element.style?.bold === true
    return shownBy(element)
      .split(/(?<=\n)/u)
      .map(text => ({ text, bold }))
  })
  const lines: ShownPiece[] = []
  let line: typeof runs = []
  const settle = () => {
    const told = line.filter(({ text }) => text.trim() !== '')
    const look = type === 'rich_text_quote' ? 'quoted' : told.every(({ bold }) => bold) ? 'strong' : 'plain'
    if (told.length > 0)
      lines.push({
        look,
        text: line
          .map(({ text }) => text)
          .join('')
          .trim(),
      })
    line = []
  }
  for (const run of runs) {
    line.push(run)
    if (run.text.endsWith('\n')) settle()
  }
  settle()
  return lines
}
