import type { CommandCard } from '#core/asking/adapter.ts'
import type { Option } from '#core/asking/options.ts'
import { slackNames } from './names.ts'
import { CHECK_QUOTE, LINK_QUOTES } from '../kit/message-menu.ts'
import { clip } from '../kit/cut.ts'

/** The bot's scopes; docs/slack.md gives the reason for each. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
] as const

const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const

/** The callback_ids of the message shortcuts. */
export const QUOTES_SHORTCUT = 'crier_quotes_from_link'
export const CHECK_SHORTCUT = 'crier_check_quote'

export interface ManifestOptions {
  readonly prefix?: string
  /** `url`: where Slack reaches Crier, such as `https://crier.example.org`. */
  readonly mode: { readonly over: 'socket' } | { readonly over: 'http'; readonly url: string }
}

/** The app manifest to paste into Slack's "Create an app from a manifest" (schema 2). */
export function slackManifest(commands: readonly CommandCard[], { prefix = '', mode }: ManifestOptions) {
  const names = slackNames(commands, prefix)
  const url = mode.over === 'http' ? new URL('/slack/events', mode.url).href : undefined
  const at = url === undefined ? {} : { url }
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Crier',
      description: 'Summaries, key quotes and digests, every sentence verbatim from its article.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Crier', always_online: true },
      shortcuts: [
        {
          name: LINK_QUOTES.label,
          type: 'message',
          callback_id: QUOTES_SHORTCUT,
          description: 'Key quotes of the article this message links to',
        },
        {
          name: CHECK_QUOTE.label,
          type: 'message',
          callback_id: CHECK_SHORTCUT,
          description: 'Do the articles say what this message quotes, word for word?',
        },
      ],
      slash_commands: commands.map(({ name, description, options }) => ({
        command: names.spell(name),
        description,
        ...usageHint(options),
        should_escape: true,
        ...at,
      })),
    },
    oauth_config: {
      scopes: { bot: [...BOT_SCOPES] },
      ...(mode.over === 'http' ? { redirect_urls: [new URL('/slack/oauth_redirect', mode.url).href] } : {}),
    },
    settings: {
      event_subscriptions: { bot_events: [...EVENTS], ...(url === undefined ? {} : { request_url: url }) },
      interactivity: {
        is_enabled: true,
        ...(url === undefined ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: mode.over === 'http',
      socket_mode_enabled: mode.over === 'socket',
      token_rotation_enabled: false,
    },
  }
}

/** Slack shows this while the command is typed: `[words] [length:short|normal|long]`. */
function usageHint(options: readonly Option[]): { readonly usage_hint?: string } {
  const hints = options.map(({ name, positional, required, choices }) => {
    const value = choices ? choices.join('|') : name
    const hint = positional ? value : `${name}:${choices ? value : '…'}`
    return required ? hint : `[${hint}]`
  })
  return hints.length > 0 ? { usage_hint: clip(hints.join(' '), 1_000) } : {}
}
