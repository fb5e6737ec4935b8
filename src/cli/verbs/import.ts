import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const importVerb: Verb = (crier, shell, end) => {
  crier
    .command('import')
    .summary('import articles')
    .description('import articles: all of a file or none, and the same article only once')
    .argument('<path...>', '.txt, .md, .html, .json, .jsonl and .ndjson files, or folders of them')
    .addHelpText(
      'after',
      `
A .txt or .md file is one article: "date YYYY-MM-DD " and the text, after title:,
source:, url: and author: lines if there are any; or Markdown with front matter.
JSON has {id?, title?, date?, source?, url?, author?, text}.

Examples:
  crier import articles/
  crier import archive.jsonl notes/2026-11-01.txt`,
    )
    .action(async (paths: readonly string[]) => end(await bringIn(paths, shell)))
}

async function bringIn(paths: readonly string[], shell: Shell): Promise<Exit> {
  const [{ withStore }, { importPaths }, { showingProgress }, { HOUSE }, { dayOf }] = await Promise.all([
    import('../with-store.ts'),
    import('#ingest/import.ts'),
    import('#src/app/progress.ts'),
    import('#core/ids.ts'),
    import('#calendar/zone.ts'),
  ])
  const { stdout, stderr } = shell
  return withStore(shell, async (store, { zone }) => {
    const now = new Date()
    const into = { store, tenant: HOUSE, now, defaultDay: dayOf(now, zone) }
    const report = await showingProgress(stderr, 'Reading articles', onProgress =>
      importPaths(paths, into, ({ done, total, articles }) => onProgress(done / (total || 1), articles)),
    )
    for (const { file, line, why } of report.refused) {
      stderr.line(`${file}${line === undefined ? '' : `:${line}`}: ${why}`)
    }
    if (report.ignored.length > 0) stderr.line(`these fields are ignored: ${report.ignored.slice(0, 20).join(', ')}`)
    const refused = report.refused.length === 0 ? '' : `, ${report.refused.length} refused`
    stdout.line(`${report.new} new, ${report.changed} changed, ${report.unchanged} unchanged${refused}`)
    return refused === '' ? EXIT.ok : EXIT.refused
  })
}
