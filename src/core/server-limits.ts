/**
 * Milliseconds, for every HTTP server: a request that is not complete after 5 s, however slowly it drips, is closed;
 * Node would wait for five minutes. Ours are small, and come from servers.
 */
export const SERVER_LIMITS = { headersTimeout: 5_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000 }
