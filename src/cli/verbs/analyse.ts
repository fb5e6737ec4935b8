import { z } from 'zod'
import type { Analysis, Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import { faultWithStack } from '../fault.ts'
import { jsonLines } from '../json-lines.ts'
import { atLeastOne } from '../numbers.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { writeLine } from '../write.ts'

const Article = z.object({ id: z.union([z.string(), z.number()]), title: z.string().nullish(), text: z.string() })

export const analyseVerb: Verb = (crier, shell, end) => {
  crier
    .command('analyse')
    .summary('read articles: sentences, summary, quotes')
    .description('read articles: sentences, summary and quotes of each, JSON lines in and out')
    .option('--sentences <n>', 'sentences of each summary', atLeastOne, 3)
    .option('--again', 'instead, read stored articles again that an older version of the reader has read')
    .addHelpText(
      'after',
      `
A line in is {id, title?, date?, text}; a line out, in the same order, is
{id, language, sentences: [{start, end}], summary: [{text, start, end}],
 quotes: [{type, text, start, end, cue?, speaker?: {name, role?, text, start, end}, speakerEntity?}]};
headline: {text, start, end} is there for articles without a title, if one of their clauses makes one;
speakerEntity is the speaker's name once more, where tools that score look for it.

Examples:
  crier analyse < articles.jsonl > read.jsonl
  crier analyse --again`,
    )
    .action(async ({ sentences, again }: { readonly sentences: number; readonly again?: true }) => {
      end(again ? await (await import('./analyse-again.ts')).analyseAgain(shell) : await analyseLines(shell, sentences))
    })
}

/** Line by line, as they come: a bad one is reported on standard error and skipped. */
async function analyseLines({ stdin, stdout, stderr }: Shell, sentences: number): Promise<Exit> {
  const [{ analyse }, { summarise }, { headlineOf }] = await Promise.all([
    import('#text/analyse.ts'),
    import('#text/summary.ts'),
    import('#text/headline.ts'),
  ])
  let exit: Exit = EXIT.ok
  for await (const line of jsonLines(stdin, Article)) {
    if ('wrong' in line) {
      exit = EXIT.refused
      stderr.line(`line ${line.number}: ${line.wrong}`)
      continue
    }
    const { id, title, text } = line.value
    try {
      const analysis = analyse({ body: text, ...(typeof title === 'string' ? { title } : {}) })
      const made = typeof title === 'string' && title.trim() !== '' ? undefined : headlineOf(text)
      const headline = made ? { headline: slice(made) } : {}
      await writeLine(
        stdout,
        JSON.stringify({ id, ...headline, ...told(analysis, summarise(text, analysis, sentences)) }),
      )
    } catch (error) {
      exit = EXIT.bug
      stderr.write(`line ${line.number}: ${faultWithStack(error)}\n`)
    }
  }
  return exit
}

function told({ language, sentences, quotes }: Analysis, summary: readonly Passage[]) {
  return {
    language,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    summary: summary.map(slice),
    quotes: quotes.map(toldQuote),
  }
}

function toldQuote({ type, cue, speaker, ...quote }: Quote) {
  return {
    type,
    ...slice(quote),
    ...(cue ? { cue: slice(cue) } : {}),
    ...(speaker
      ? {
          speakerEntity: speaker.name,
          speaker: { name: speaker.name, ...(speaker.role ? { role: speaker.role } : {}), ...slice(speaker.mention) },
        }
      : {}),
  }
}

function slice({ text, start, end }: Passage): Passage {
  return { text, start, end }
}
