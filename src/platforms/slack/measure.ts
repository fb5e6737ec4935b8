import type { Dress, Measured } from '#core/asking/dress.ts'
import { piecesOf } from './render/pieces.ts'
import { pack } from './render/pack.ts'
import { shownText, weight } from './render/shown-text.ts'
import type { SlackMessage } from './render/message.ts'
import { LIMITS } from './limits.ts'
import { slackNames } from './names.ts'
import { render } from './render/render.ts'

/** How Slack would show a reply, and how much of its limits that takes. */
export function slackDress(prefix: string): Dress {
  const { spell } = slackNames([], prefix)
  return { name: 'Slack', measure: reply => pack(render(reply, spell)).map(measured) }
}

function measured({ blocks, pictures }: SlackMessage): Measured {
  const characters = blocks.reduce((sum, block) => sum + weight(block), 0)
  return {
    uses: [
      { what: 'blocks', used: blocks.length, limit: LIMITS.blocks },
      { what: 'characters', used: characters, limit: LIMITS.characters },
    ],
    text: blocks
      .map(block => shownText(block).trim())
      .filter(line => line !== '')
      .join('\n'),
    pieces: blocks.flatMap(piecesOf),
    buttons: blocks.reduce((sum, block) => sum + (block.type === 'actions' ? block.elements.length : 0), 0),
    pictures: pictures.length,
  }
}
