/** The operations of Discord's API that the loopback server answers; the fixture contains what these need. */
export const keptOperations = [
  'GET /gateway/bot',
  'GET /users/@me',
  'POST /users/@me/channels',
  'GET /users/{user_id}',
  'GET /guilds/{guild_id}/members/{user_id}',
  'GET /channels/{channel_id}',
  'GET /channels/{channel_id}/messages',
  'POST /channels/{channel_id}/messages',
  'GET /channels/{channel_id}/messages/{message_id}',
  'PATCH /channels/{channel_id}/messages/{message_id}',
  'DELETE /channels/{channel_id}/messages/{message_id}',
  'POST /channels/{channel_id}/typing',
  'GET /applications/{application_id}/commands',
  'PUT /applications/{application_id}/commands',
  'POST /interactions/{interaction_id}/{interaction_token}/callback',
  'POST /webhooks/{webhook_id}/{webhook_token}',
  'GET /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original',
  'DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original',
] as const
export type Operation = (typeof keptOperations)[number]

/** The gateway payloads that are validated: commands, autocompletion, components, modals, READY. */
export const keptPayloads = ['Slash', 'Auto', 'Comp', 'Modal', 'Ready'] as const
export type Payload = (typeof keptPayloads)[number]
