import type { AddressInfo } from 'node:net'
import { HTTPReceiver } from '@slack/bolt'
import type { HTTPReceiverOptions } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { SERVER_LIMITS } from '#core/server-limits.ts'
import { cannotListen } from '../kit/cannot-listen.ts'
import { boltLogger } from './log.ts'

export interface WebAddress {
  readonly signingSecret: string
  readonly port: number
  readonly host?: string
}

/** Options of Bolt's installer, which serves /slack/install and /slack/oauth_redirect. */
export type Installing = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'redirectUri' | 'scopes' | 'installationStore' | 'installerOptions'
>

export interface WebServer {
  readonly receiver: HTTPReceiver
  /** Listens; resolves to the port. */
  open(): Promise<number>
  close(): Promise<void>
}

/** Slack's requests over HTTP at /slack/events; 401 if the signature is wrong or older than 5 minutes. */
export function webServer({ signingSecret, port, host }: WebAddress, log: Log, installing: Installing = {}): WebServer {
  const logger = boltLogger(log)
  const receiver = new HTTPReceiver({ signingSecret, port, processBeforeResponse: false, logger, ...installing })
  return {
    receiver,
    async open() {
      const server = await receiver
        .start({ port, ...(host === undefined ? {} : { host }) }, SERVER_LIMITS)
        .catch((cause: unknown) => {
          throw new Error(cannotListen('PORT', { host: host ?? '0.0.0.0', port }, cause), { cause })
        })
      const address = server.address()
      return isAddressInfo(address) ? address.port : port
    },
    close: () => receiver.stop(),
  }
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
