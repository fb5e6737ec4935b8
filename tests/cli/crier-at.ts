import { join } from 'node:path'
import { runCli } from '#src/cli/run.ts'

const { stdin, stdout, stderr, env, argv } = process
const [, , home = '', ...args] = argv
process.exitCode = await runCli(args, { stdin, stdout, stderr, env, home, articles: join(home, 'articles') })
