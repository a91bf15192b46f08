/** Everything that the function takes from its surroundings, in one place, so that a test can bring its own. */
import { randomUUID } from 'node:crypto';
import { Agent, type Dispatcher } from 'undici';

export interface Outside {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** A name for one request that no other request has. */
  newId(): string;
  /** Calls `action` once after `ms` milliseconds; answers a function that calls it off. */
  timer(ms: number, action: () => void): () => void;
  /** The network. Whoever makes an `Outside` closes it. */
  readonly network: Dispatcher;
}

/** Connections to one host: enough for a few thousand requests a second at Google's usual answer times. */
const CONNECTIONS = 256;
const CONNECT_TIMEOUT_MS = 3_000;
/** Google and Auth0 keep an idle connection for minutes; undici leaves it a little before its end. */
const KEEP_ALIVE_MS = 60_000;

export function realOutside(): Outside {
  return {
    now: Date.now,
    random: Math.random,
    newId: randomUUID,
    timer(ms, action) {
      const timeout = setTimeout(action, ms);
      return () => clearTimeout(timeout);
    },
    network: new Agent({
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_TIMEOUT_MS },
      keepAliveTimeout: KEEP_ALIVE_MS,
    }),
  };
}
