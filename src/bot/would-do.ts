import type { Fields } from '#core/asking/adapter.ts'
import type { Inline, Reply } from '#core/asking/reply.ts'

/** What is said in place of doing something, where nothing is to be changed. */
export function wouldDo(command: string, fields: Fields): Reply {
  const rest = Object.entries(fields)
    .map(([name, value]) => `${name}:${/^[^\s"]+$/u.test(String(value)) ? value : JSON.stringify(value)}`)
    .join(' ')
  const line: Inline = rest === '' ? { command } : { command, rest }
  return { outcome: 'answered', blocks: [{ kind: 'paragraph', text: ['This would run ', line, '.'] }] }
}
