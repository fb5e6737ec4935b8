import { describe, expect, it } from 'vitest'
import { crier } from './crier.ts'

const STRIKE =
  'Dockers at Velsund voted to strike over crane pay. The Dockers Union of Velsund said the port would close.'
const AGAIN = 'The port of Velsund closed as dockers began a strike over crane pay, the Dockers Union of Velsund said.'
const FERRY = 'The night ferry to Skarrey was cancelled after an inspector found cracks in the Skarrey pier.'

async function group(...lines: readonly unknown[]) {
  const stdin = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { exit, out, err } = await crier('/nowhere', ['group'], { stdin })
  return {
    exit,
    err,
    stories: out
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as unknown),
  }
}

describe('crier group', () => {
  it('names a story by the article that began it', async () => {
    const { exit, stories } = await group(
      { id: 'a', title: 'Dockers strike', date: '2026-10-20', source: 'Post', text: STRIKE },
      { id: 'b', date: '2026-10-20', text: FERRY },
      { id: 'c', title: 'Dockers strike closes port', date: '2026-10-20T08:00:00Z', text: AGAIN },
    )
    expect(exit).toBe(0)
    expect(stories).toEqual([
      { id: 'a', story: 'a' },
      { id: 'b', story: 'b' },
      { id: 'c', story: 'a' },
    ])
  })

  it('reports a bad line with its number, and groups the rest', async () => {
    const { exit, stories, err } = await group({ id: 1, text: STRIKE }, '[]', { id: 3, date: 'soon', text: FERRY })
    expect(exit).toBe(1)
    expect(err).toMatch(/^line 2: .*\nline 3: date: .*\n$/)
    expect(stories).toEqual([{ id: 1, story: 1 }])
  })
})
