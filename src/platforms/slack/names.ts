/** Slash commands reserved by Slack (its help on slash commands). */
export const SLACKS_OWN: ReadonlySet<string> = new Set(
  (
    'active apps archive away call collapse dm dnd expand feed feedback invite join leave me msg mute open prefs remind ' +
    'remove rename search shortcuts shrug star status topic who'
  ).split(' '),
)

/** Maps commands to slash commands and back: with the prefix `news-`, `summary` is `/news-summary`. */
export interface CommandNames {
  readonly spell: (command: string) => string
  /** The command for a slash command; `undefined` if it lacks the prefix. */
  readonly read: (slash: string) => string | undefined
}

/** Throws if Slack would refuse a name, saying which and what to do. */
export function slackNames(commands: readonly { readonly name: string }[], prefix = ''): CommandNames {
  if (!/^[a-z0-9_-]{0,16}$/.test(prefix)) {
    throw new Error(
      `SLACK_COMMAND_PREFIX should be at most 16 lower-case letters, digits, - or _, such as news-; it is "${prefix}".`,
    )
  }
  const taken = commands.map(({ name }) => prefix + name).filter(name => SLACKS_OWN.has(name))
  if (taken.length > 0) {
    const names = taken.map(name => `/${name}`).join(', ')
    throw new Error(`Slack reserves ${names}. Set SLACK_COMMAND_PREFIX, for instance to news-.`)
  }
  const long = commands.find(({ name }) => prefix.length + name.length > 31)
  if (long)
    throw new Error(
      `/${prefix}${long.name} is longer than the 32 characters Slack takes, slash included. Shorten SLACK_COMMAND_PREFIX.`,
    )
  return {
    spell: command => `/${prefix}${command}`,
    read: slash => (slash.startsWith(`/${prefix}`) ? slash.slice(prefix.length + 1) : undefined),
  }
}
