import type { Action, Block, Inline, Reply } from '#core/asking/reply.ts'

/** All the words of a reply, one block per line; for tests that search for words. */
export function wordsOf(reply: Reply): string {
  return [runs(reply.over ?? []), reply.title ?? '', ...reply.blocks.map(blockWords)]
    .filter((line, index) => index > 0 || line !== '')
    .join('\n')
}

export function actionsOf(reply: Reply): readonly Action[] {
  return reply.blocks.flatMap(block => {
    if (block.kind === 'actions') return [...block.actions, ...(block.choose?.options ?? [])]
    if (block.kind === 'list') return block.items.flatMap(({ action }) => (action ? [action] : []))
    return []
  })
}

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return runs(block.text)
    case 'quote':
      return `${block.text} | ${block.speaker ?? 'unattributed'}, ${block.role ?? ''} | ${block.type} | ${runs(block.detail ?? [])}`
    case 'story':
      return `${block.number} ${runs(block.headline)} | ${runs(block.text ?? [])} | ${runs(block.detail ?? [])}`
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${runs(value)}`).join('\n')
    case 'list':
      return block.items
        .map(({ number, text, detail }) => `${number ?? '-'} ${runs(text)} | ${runs(detail ?? [])}`)
        .join('\n')
    case 'image':
      return block.alt
    case 'actions':
      return [
        ...block.actions.map(({ label }) => `[${label}]`),
        ...(block.choose
          ? [
              `[${block.choose.prompt}: ${block.choose.options.map(({ label, about = '' }) => `${label} ${about}`).join(' / ')}]`,
            ]
          : []),
      ].join(' ')
    case 'divider':
      return ''
  }
}

function runs(text: readonly Inline[]): string {
  return text
    .map(run => {
      if (typeof run === 'string') return run
      if ('text' in run) return run.text
      if ('command' in run) return `/${run.command} ${run.rest ?? ''}`.trim()
      return run.at.toISOString()
    })
    .join('')
}
