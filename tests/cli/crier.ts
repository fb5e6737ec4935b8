import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { runCli } from '#src/cli/run.ts'
import type { Exit } from '#src/app/shell.ts'

export const WALKOUT =
  'title: Dockers at Velsund walk out\nsource: Port Courier\nurl: https://courier.example/walkout\n' +
  'date 2026-10-20 Crane drivers walked out on Monday. "We will not go back," said Ana Brook, head of the union. ' +
  'The board said that eleven ships were waiting.'
const FERRY =
  'title: The night ferry is cancelled\nsource: Coast Ledger\ndate 2026-10-21 The night ferry was cancelled on Tuesday. ' +
  'Harbour master Bo Lind said that the pier was not safe.'

/** A home for one test: two articles, no `.env`, an empty store. */
export async function crierHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'crier-home-'))
  await mkdir(join(home, 'articles'))
  await writeFile(join(home, 'articles', 'walkout.txt'), WALKOUT)
  await writeFile(join(home, 'articles', 'ferry.txt'), FERRY)
  return home
}

export interface Ended {
  readonly exit: Exit
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process. */
export async function crier(
  home: string,
  args: readonly string[],
  { stdin = '', env = {} }: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const [out, err] = [collected(), collected()]
  const exit = await runCli(args, {
    stdin: Readable.from([stdin]),
    stdout: out.stream,
    stderr: err.stream,
    env,
    home,
    articles: join(home, 'articles'),
  })
  return { exit, out: out.text(), err: err.text() }
}

function collected(): { readonly stream: PassThrough; readonly text: () => string } {
  const stream = new PassThrough()
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return { stream, text: () => text }
}
