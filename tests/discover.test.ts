import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverCommands, discoverDigests } from '#src/app/discover.ts'

const ROOT = join(import.meta.dirname, '..')

async function folderWith(file: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-discover-'))
  await writeFile(join(folder, file), text)
  return folder
}

describe('discovery', () => {
  it('finds what is in the folders, by name', async () => {
    const commands = await discoverCommands(join(ROOT, 'commands'))
    expect(commands.map(({ name }) => name)).toContain('summary')
    expect(commands.filter(({ fallback }) => fallback !== undefined)).toHaveLength(1)
    expect((await discoverDigests(join(ROOT, 'digests'))).map(({ name }) => name)).toContain('briefing')
  })

  it('stops the start with the name of a file that exports no command', async () => {
    const folder = await folderWith('broken.ts', 'export default { name: "broken" }')
    await expect(discoverCommands(folder)).rejects.toThrow(/broken\.ts exports no command:[\s\S]*description/)
  })

  it('stops the start with the name of a file without a default export', async () => {
    const folder = await folderWith('empty.ts', 'export const name = "empty"')
    await expect(discoverDigests(folder)).rejects.toThrow(/empty\.ts exports no kind of digest/)
  })

  it('requires a file and its command to have the same name', async () => {
    const text = 'export default { name: "headlines", description: "x", compose() {}, present() {} }'
    const folder = await folderWith('other.ts', text)
    await expect(discoverDigests(folder)).rejects.toThrow(/other\.ts is named "headlines"/)
  })
})
