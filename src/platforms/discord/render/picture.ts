import { ComponentType } from 'discord.js'
import type { BlockOf } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import { LIMITS } from '../limits.ts'
import { type Piece, textPiece } from './piece.ts'
import type { Tailor } from './tailor.ts'

/** A picture with its alt text; an alt text that is too long is shown below it. */
export function picturePieces(
  { name, png, alt }: BlockOf<'image'>,
  index: number,
  { marked }: Tailor,
): readonly Piece[] {
  const described = harmless(alt).trim()
  const short = described.length > 0 && described.length <= LIMITS.attachmentDescription
  const description = short ? { description: described } : {}
  const plainName = name
    .toLowerCase()
    .replace(/\.png$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  const picture = { name: `${index}-${plainName}.png`, ...description, png }
  const gallery: Piece = {
    component: {
      type: ComponentType.MediaGallery,
      items: [{ media: { url: `attachment://${picture.name}` }, ...description }],
    },
    count: 1,
    size: short ? described.length : 0,
    role: 'tells',
    picture,
  }
  return short ? [gallery] : [gallery, ...marked('-# ', [alt]).map(line => textPiece(line))]
}
