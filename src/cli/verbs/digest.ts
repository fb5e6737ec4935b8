import { Refusal } from '#core/asking/refusal.ts'
import { dressOption } from '../dress-option.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

interface Options {
  readonly as: string
  readonly since?: string
  readonly until?: string
}

export const digestVerb: Verb = (crier, shell, end) => {
  crier
    .command('digest')
    .summary('make a digest now')
    .description('make a digest now, by the dates of the articles; if there are none, of the newest day that has some')
    .argument('<kind>', 'briefing, headlines, voices, or what else there is in digests/')
    .option('--since <day>', 'first day: monday, "3 days", 2026-11-01 (default: the last 24 hours)')
    .option('--until <day>', 'last day (default: today)')
    .addOption(dressOption())
    .addHelpText(
      'after',
      `
Examples:
  crier digest briefing
  crier digest voices --since 2026-10-19 --until 2026-10-25
  crier digest headlines --since "2 weeks" --as discord`,
    )
    .action(async (kind: string, options: Options) => end(await digest(kind, options, shell)))
}

async function digest(name: string, { as, since, until }: Options, shell: Shell): Promise<Exit> {
  const [{ withCrier }, { showReply }, { readSince }, { editionByHand }, { pickKind }, { HOUSE }] = await Promise.all([
    import('../with-crier.ts'),
    import('../dress.ts'),
    import('#calendar/since.ts'),
    import('#desk/digest/edition-by-hand.ts'),
    import('#desk/digest/pick-kind.ts'),
    import('#core/ids.ts'),
  ])
  return withCrier(shell, async opened => {
    const { newsroom } = opened.crier
    const { zone } = opened.config
    const now = new Date()
    const kind = pickKind(newsroom, name)
    const [from, to] = [since, until].map(day => (day === undefined ? undefined : readSince(day, now, zone)))
    if (from !== undefined && to !== undefined && from > to)
      throw new Refusal(`--since ${since} (${from}) is after --until ${until} (${to}).`)
    const { edition, instead } = await editionByHand(
      kind,
      {
        now,
        ...(from === undefined ? {} : { since: from }),
        ...(to === undefined ? {} : { until: to }),
      },
      { tenant: HOUSE, topics: [], told: new Map(), zone },
      newsroom,
    )
    const note = instead === undefined ? [] : [{ kind: 'note', text: [instead] } as const]
    const reply = kind.present(edition)
    const shown = edition.items.length > 0 ? { ...reply, blocks: [...note, ...reply.blocks] } : { blocks: note }
    await showReply(shown, as, shell, opened)
    return EXIT.ok
  })
}
