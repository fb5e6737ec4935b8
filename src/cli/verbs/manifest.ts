import { Argument, InvalidArgumentError } from 'commander'
import { PLATFORM_SETTINGS, PLATFORMS } from '#platforms/index.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const manifestVerb: Verb = (crier, shell, end) => {
  const platforms = new Argument('<platform>', 'whose').choices(
    PLATFORMS.filter(platform => platform.manifest !== undefined).map(({ name }) => name),
  )
  crier
    .command('manifest')
    .summary('print the app manifest for a platform')
    .description(
      'print what a platform needs to know about Crier: the app manifest for Slack, the commands for Discord',
    )
    .addArgument(platforms)
    .option('--url <address>', 'where Slack reaches Crier, for HTTP instead of Socket Mode', webAddress)
    .addHelpText(
      'after',
      `
Examples:
  crier manifest slack > manifest.json
  crier manifest slack --url https://crier.example.org
  SLACK_COMMAND_PREFIX=news- crier manifest slack`,
    )
    .action(async (platform: string, { url }: { readonly url?: string }) => end(await manifest(platform, url, shell)))
}

async function manifest(name: string, url: string | undefined, { stdout, env, home }: Shell): Promise<Exit> {
  const [{ readConfig, readVariables }, { discoverCommands }, { cardsOf }, { COMMANDS }] = await Promise.all([
    import('#src/config/config.ts'),
    import('#src/app/discover.ts'),
    import('#src/bot/cards.ts'),
    import('#src/app/folders.ts'),
  ])
  const config = readConfig(await readVariables(home, env), home, PLATFORM_SETTINGS)
  const cards = cardsOf(await discoverCommands(COMMANDS))
  const told = await PLATFORMS.find(platform => platform.name === name)?.manifest?.(cards, config.variables, url)
  stdout.write(`${JSON.stringify(told, null, 2)}\n`)
  return EXIT.ok
}

function webAddress(text: string): string {
  if (!text.startsWith('https://') || !URL.canParse(text)) throw new InvalidArgumentError('Expected an https address.')
  return text
}
