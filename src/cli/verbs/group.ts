import { z } from 'zod'
import { jsonLines } from '../json-lines.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { writeLine } from '../write.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const Article = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().nullish(),
  date: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).nullish(),
  text: z.string(),
})

export const groupVerb: Verb = (crier, shell, end) => {
  crier
    .command('group')
    .summary('show which articles belong to one story')
    .description('show which articles belong to one story, JSON lines in and out')
    .addHelpText(
      'after',
      `
A line in is {id, title?, date?, source?, text}, in order of arrival; a line out is {id, story}, where story
is the id of the article that began it.

Example:
  crier group < articles.jsonl`,
    )
    .action(async () => end(await group(shell)))
}

async function group({ stdin, stdout, stderr }: Shell): Promise<Exit> {
  const { groupStories } = await import('#text/stories.ts')
  const articles: z.infer<typeof Article>[] = []
  let exit: Exit = EXIT.ok
  for await (const line of jsonLines(stdin, Article)) {
    if ('value' in line) articles.push(line.value)
    else {
      exit = EXIT.refused
      stderr.line(`line ${line.number}: ${line.wrong}`)
    }
  }
  const stories = groupStories(
    articles.map(({ title, date, text }) => ({
      body: text,
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof date !== 'string' ? {} : { day: Math.floor(Date.parse(date.slice(0, 10)) / DAY_MS) }),
    })),
  )
  for (const [index, { id }] of articles.entries()) {
    await writeLine(stdout, JSON.stringify({ id, story: articles[stories[index] ?? index]?.id }))
  }
  return exit
}
