import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { SlackBlock, SlackMessage } from './render/message.ts'

const Uploaded = z.object({
  files: z.array(z.object({ files: z.array(z.object({ id: z.string() })).min(1) })).min(1),
})

/** Uploads a message's pictures, not yet shared anywhere, and puts their file ids into the blocks that show them. */
export async function withPictures(client: webApi.WebClient, message: SlackMessage): Promise<SlackBlock[]> {
  const blocks = [...message.blocks]
  for (const { block: index, png } of message.pictures) {
    const block = blocks[index]
    if (block?.type !== 'image') continue
    const answer = await client.files.uploadV2({
      file: Buffer.from(png),
      filename: `picture-${index + 1}.png`,
      alt_text: block.alt_text,
    })
    const { files } = Uploaded.parse(answer)
    const id = files[0]?.files[0]?.id
    if (id !== undefined) blocks[index] = { type: 'image', slack_file: { id }, alt_text: block.alt_text }
  }
  return blocks
}
