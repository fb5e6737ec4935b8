import { ReceiptId } from '#core/news/receipt.ts'
import type { House } from '../../kit/platform.ts'
import { outsideMessage } from '../pages/message.tsx'
import { receiptPage } from '../pages/receipt.tsx'
import type { Web } from '../parts.ts'

/**
 * What looks after its own visitors: receipts, each for whoever has its address, and the door of assistants, who bring a
 * token.
 */
export function mountProof({ readReceipt, mcp }: House): (app: Web) => void {
  return app => {
    app.all('/mcp', context => mcp(context.req.raw))
    app.get('/r/:id', async context => {
      context.header('cache-control', 'no-store')
      const id = ReceiptId.safeParse(context.req.param('id'))
      const receipt = id.success ? await readReceipt(id.data) : undefined
      if (receipt) return context.html(receiptPage(receipt))
      return context.html(outsideMessage('No such receipt', 'There is none at this address, or no more.'), 404)
    })
  }
}
