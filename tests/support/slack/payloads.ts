/** Who does something, and where. */
export interface Scene {
  readonly team: string
  readonly channel: string
  readonly user: string
  /** The home workspace of an outsider in a shared channel. */
  readonly userTeam?: string
  readonly enterprise?: string
  readonly isEnterpriseInstall?: boolean
  readonly trigger: string
  readonly responseUrl: string
}

/** The shapes are those of tests/fixtures/specs/slack/samples. */
export function slashCommand(scene: Scene, command: string, text: string): Record<string, string> {
  return {
    token: 'verification',
    api_app_id: 'A000000001',
    team_id: scene.team,
    team_domain: 'loopback',
    ...(scene.enterprise === undefined ? {} : { enterprise_id: scene.enterprise, enterprise_name: 'Loopback Org' }),
    channel_id: scene.channel,
    channel_name: scene.channel.startsWith('D') ? 'directmessage' : 'general',
    user_id: scene.user,
    user_name: 'someone',
    command,
    text,
    response_url: scene.responseUrl,
    trigger_id: scene.trigger,
    is_enterprise_install: String(scene.isEnterpriseInstall ?? false),
  }
}

function interaction(scene: Scene) {
  return {
    enterprise: scene.enterprise === undefined ? null : { id: scene.enterprise, name: 'Loopback Org' },
    team: { id: scene.team, domain: 'loopback' },
    user: { id: scene.user, username: 'someone', name: 'someone', team_id: scene.userTeam ?? scene.team },
    api_app_id: 'A000000001',
    token: 'verification',
    trigger_id: scene.trigger,
    is_enterprise_install: scene.isEnterpriseInstall ?? false,
  }
}

export function buttonPress(
  scene: Scene,
  button: { readonly action_id: string; readonly value: string; readonly chosen?: unknown },
  thread?: string,
) {
  const { action_id, value } = button
  const text = { type: 'plain_text', text: 'chosen', emoji: false }
  const action = button.chosen
    ? { type: 'static_select', action_id, selected_option: { text, value } }
    : { type: 'button', action_id, value }
  return {
    type: 'block_actions',
    ...interaction(scene),
    container: {
      type: 'message',
      message_ts: '1700000000.000001',
      channel_id: scene.channel,
      is_ephemeral: true,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    },
    channel: { id: scene.channel, name: 'general' },
    response_url: scene.responseUrl,
    actions: [{ block_id: 'b', action_ts: '1700000000.000002', ...action }],
  }
}

export function homePress(scene: Scene, button: { readonly action_id: string; readonly value: string }) {
  return {
    type: 'block_actions',
    ...interaction(scene),
    container: { type: 'view', view_id: 'V0' },
    view: { id: 'V0', type: 'home', team_id: scene.team },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1700000000.000002', ...button }],
  }
}

export function suggestion(scene: Scene, option: string, value: string, view: Readonly<Record<string, unknown>>) {
  return {
    type: 'block_suggestion',
    ...interaction(scene),
    container: { type: 'view', view_id: 'V0' },
    view,
    action_id: 'crier:pick',
    block_id: option,
    value,
  }
}

export function viewSubmission(scene: Scene, view: Readonly<Record<string, unknown>>) {
  return { type: 'view_submission', ...interaction(scene), view: { id: 'V0', team_id: scene.team, ...view } }
}

export function messageShortcut(scene: Scene, callbackId: string, text: string) {
  return {
    type: 'message_action',
    ...interaction(scene),
    callback_id: callbackId,
    message_ts: '1700000000.000003',
    response_url: scene.responseUrl,
    channel: { id: scene.channel, name: 'general' },
    message: { type: 'message', user: scene.user, ts: '1700000000.000003', text },
  }
}

export function eventOf(scene: Scene, id: string, event: Readonly<Record<string, unknown>>) {
  return {
    token: 'verification',
    team_id: scene.team,
    ...(scene.enterprise === undefined ? {} : { enterprise_id: scene.enterprise }),
    api_app_id: 'A000000001',
    type: 'event_callback',
    authorizations: [
      {
        enterprise_id: scene.enterprise ?? null,
        team_id: scene.team,
        user_id: 'U00000BOT',
        is_bot: true,
        is_enterprise_install: scene.isEnterpriseInstall ?? false,
      },
    ],
    is_ext_shared_channel: scene.userTeam !== undefined,
    event_id: id,
    event_time: Math.floor(Date.now() / 1000),
    event,
  }
}
