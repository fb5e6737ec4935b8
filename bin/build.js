// Bundles Crier into dist/ for a quick start. Run by `npm run build` and before packing; bin/fresh.js decides whether dist/ is used.
import { constants, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { register } from 'tsx/esm/api'
import { MANIFEST, ROOT, sizesNow } from './fresh.js'

/** Packages with native code, and large ones that are rarely needed. */
const EXTERNAL = ['libsql', 'tsx', 'discord.js', '@slack/bolt', '@keyv/redis', 'wink-eng-lite-web-model']
/** Entry points of processes and worker threads. */
const ENTRIES = {
  entry: 'src/cli/entry.ts',
  'document-worker': 'src/ingest/worker/document-worker.ts',
  'article-worker': 'src/ingest/worker/article-worker.ts',
  thread: 'src/ingest/worker/thread.js',
}
const DISCOVERED = ['commands', 'digests']

const dist = join(ROOT, 'dist')
await rm(dist, { recursive: true, force: true })
const sizes = sizesNow()
const found = (
  await Promise.all(
    DISCOVERED.map(async folder =>
      (await readdir(join(ROOT, folder)))
        .filter(file => file.endsWith('.ts'))
        .map(file => ({ folder, name: file.slice(0, -3) })),
    ),
  )
).flat()
const called = ({ folder, name }) => `${folder}_${name.replaceAll('-', '_')}`

await build({
  absWorkingDir: ROOT,
  entryPoints: { ...ENTRIES, discovered: 'discovered' },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  // Less to parse at every start; names are kept for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  chunkNames: '[name]-[hash]',
  external: EXTERNAL,
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  },
  logLevel: 'warning',
  plugins: [
    {
      name: 'what is discovered, in one file',
      setup(maker) {
        maker.onResolve({ filter: /^discovered$/ }, () => ({ path: 'discovered', namespace: 'discovered' }))
        maker.onLoad({ filter: /./, namespace: 'discovered' }, () => ({
          contents: found
            .map(each => `export { default as ${called(each)} } from './${each.folder}/${each.name}.ts'`)
            .join('\n'),
          resolveDir: ROOT,
          loader: 'ts',
        }))
      },
    },
    {
      name: 'lists of first names, which take a fifth of a start to load, only once a name is asked about',
      setup(maker) {
        const name = 'gender-detection-from-name'
        const filter = new RegExp(`^${name}$`)
        maker.onResolve({ filter }, ({ namespace }) =>
          namespace === 'later' ? { path: name, external: true } : { path: name, namespace: 'later' },
        )
        maker.onLoad({ filter, namespace: 'later' }, () => ({
          contents: `let names\nexport const getGender = (...asked) => (names ??= require('${name}')).getGender(...asked)`,
        }))
      },
    },
    {
      name: 'messages of zod in English alone: nobody asks for its others, which are half of it',
      setup(maker) {
        maker.onResolve({ filter: /\/locales\/index\.js$/ }, ({ importer }) =>
          /\/zod\/v4\//.test(importer) ? { path: join(dirname(importer), '../locales/en.js') } : undefined,
        )
      },
    },
    {
      name: 'tables as JSON, which is read quicker than code',
      setup(maker) {
        maker.onLoad({ filter: /\/src\/.*\.json$/ }, async ({ path }) => {
          const table = JSON.stringify(JSON.parse(await readFile(path, 'utf8')))
          return { contents: `export default JSON.parse(${JSON.stringify(table)})`, loader: 'js' }
        })
      },
    },
  ],
})
for (const folder of DISCOVERED) await mkdir(join(dist, folder))
for (const each of found)
  await writeFile(
    join(dist, each.folder, `${each.name}.js`),
    `export { ${called(each)} as default } from '../discovered.js'\n`,
  )
// Files that code reads from its own folder, such as style sheets.
for (const { name, parentPath } of await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true }))
  if (/\.(?!tsx?$|js$|json$)\w+$/u.test(name))
    await copyFile(join(parentPath, name), join(dist, name), constants.COPYFILE_EXCL)
await writeFile(join(dist, 'read-ahead.json'), JSON.stringify(await readAhead()))
await writeFile(MANIFEST, JSON.stringify(sizes))

/** Analyses of the bundled articles. */
async function readAhead() {
  register()
  const [{ parsePlain }, { readArticle }, { draftKey }] = await Promise.all([
    import('#ingest/plain.ts'),
    import('#ingest/read-article.ts'),
    import('#ingest/read-ahead.ts'),
  ])
  const folder = join(ROOT, 'articles')
  const read = {}
  for (const file of await readdir(folder)) {
    const { drafts = [] } = parsePlain(await readFile(join(folder, file), 'utf8'))
    for (const each of drafts) {
      const { draft, ...reading } = readArticle(each)
      read[draftKey(draft)] = reading
    }
  }
  return read
}
