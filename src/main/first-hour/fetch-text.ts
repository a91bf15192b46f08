import { MAX_CONFIG_BYTES } from '../config.ts';
import { BadAnswer, call, createConnections } from '../http.ts';

/** Fetches a small text once, from the very address that it is given: a redirect counts as nothing there. */
export function createTextFetcher(): (url: URL) => Promise<string> {
  return async (url) => {
    // Made for this one call: most runs of the app never make it.
    const connections = createConnections();
    try {
      const answer = await call(connections, { method: 'GET', url, maxBytes: MAX_CONFIG_BYTES });
      if (answer.status !== 200) throw new BadAnswer(`status ${answer.status} from ${url.host}`);
      return answer.body.toString('utf8');
    } finally {
      await connections.close();
    }
  };
}
