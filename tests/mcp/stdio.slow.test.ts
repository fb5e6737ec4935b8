import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Told } from '#src/mcp/told.ts'
import { ROOT } from '#tests/support/newsroom.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-mcp-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('an assistant asks over standard input and output, and crier mcp ends with it', async () => {
  const client = new Client({ name: 'test', version: '1.0.0' })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', join(ROOT, 'src/cli/entry.ts'), 'mcp'],
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: `file:${join(folder, 'crier.db')}` },
  })
  await client.connect(transport)
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toContain('check')
  const result = await client.callTool({
    name: 'check',
    arguments: { words: 'We did not hide anything from anybody', by: 'Hollvard' },
  })
  expect(Told.parse(result.structuredContent)).toMatchObject({
    title: 'Verbatim',
    sentences: [{ speaker: 'Per-Arne Hollvard', receipt: { outlet: 'Port Courier', day: '2026-11-12' } }],
  })
  await client.close()
})
