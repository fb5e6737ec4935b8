/**
 * For every HTTP server: what does not send its whole request in 5 s, however slowly it goes on, is closed. In milliseconds;
 * node would wait for five minutes. What we are sent is small, and comes from servers.
 */
export const SERVER_LIMITS = { headersTimeout: 5_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000 }
