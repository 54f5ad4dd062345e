/**
 * Every limit of the server's own edge, by name; a request that passes one is refused before it is read
 * further.
 */
export const edgeLimits = {
  bodyBytes: 10 * 1024 * 1024,
  headerBytes: 64 * 1024,
  requestTimeoutMs: 60_000,
  headersTimeoutMs: 20_000,
  keepAliveTimeoutMs: 75_000,
  drainLingerMs: 500,
  connections: 10_000,
  noncesRemembered: 200_000,
} as const;
