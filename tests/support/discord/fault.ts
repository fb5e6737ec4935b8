/** A Discord error response. Codes: Discord's "JSON error codes" page. */
export class Fault extends Error {
  readonly status: number
  readonly code: number
  readonly details: unknown

  constructor(status: number, code: number, message: string, details?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }

  get body(): object {
    const { code, message, details } = this
    return details === undefined ? { message, code } : { message, code, errors: details }
  }
}

export const faults = {
  unauthorized: () => new Fault(401, 0, '401: Unauthorized'),
  notFound: () => new Fault(404, 0, '404: Not Found'),
  unknownChannel: () => new Fault(404, 10_003, 'Unknown Channel'),
  unknownGuild: () => new Fault(404, 10_004, 'Unknown Guild'),
  unknownMember: () => new Fault(404, 10_007, 'Unknown Member'),
  unknownMessage: () => new Fault(404, 10_008, 'Unknown Message'),
  unknownWebhook: () => new Fault(404, 10_015, 'Unknown Webhook'),
  unknownUser: () => new Fault(404, 10_013, 'Unknown User'),
  unknownInteraction: () => new Fault(404, 10_062, 'Unknown interaction'),
  acknowledged: () => new Fault(400, 40_060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Fault(403, 50_001, 'Missing Access'),
  emptyMessage: () => new Fault(400, 50_006, 'Cannot send an empty message'),
  closedToUs: () => new Fault(403, 50_007, 'Cannot send messages to this user'),
  missingPermissions: () => new Fault(403, 50_013, 'Missing Permissions'),
  expiredToken: () => new Fault(401, 50_027, 'Invalid Webhook Token'),
  notOurs: () => new Fault(403, 50_005, 'Cannot edit a message authored by another user'),
  invalid: (why: readonly string[]) =>
    new Fault(400, 50_035, 'Invalid Form Body', {
      _errors: why.map(message => ({ code: 50_035, message })),
    }),
}
