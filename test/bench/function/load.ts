/** Makes the requests, in a process of its own: autocannon, which asks again as soon as an answer is there. */
import autocannon from 'autocannon';
import { z } from 'zod';
import { percentile } from '../support/statistics.ts';
import { answerStarter } from '../support/worker.ts';

const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tokens'), tokens: z.array(z.string()) }),
  z.object({
    kind: z.literal('run'),
    url: z.string(),
    connections: z.int(),
    /** Seconds; or an amount of requests, a multiple of `connections`. */
    seconds: z.number().optional(),
    amount: z.int().optional(),
    /** The stretch of users who ask, each in turn. */
    firstUser: z.int(),
    users: z.int(),
  }),
]);

let tokens: readonly string[] = [];

answerStarter(async (message) => {
  const question = questionSchema.parse(message);
  if (question.kind === 'tokens') {
    tokens = question.tokens;
    return {};
  }
  const { url, connections, seconds, amount, firstUser, users } = question;
  const milliseconds: number[] = [];
  let clients = 0;
  const began = performance.now();
  let endedAt = began;
  const running = autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: seconds ?? 1 } : { amount }),
    sampleInt: 50,
    timeout: 20,
    setupClient(client) {
      client.setRequests(requestsOf(clients, connections, firstUser, users));
      clients += 1;
    },
  });
  running.on('response', (_client, _status, _bytes, ms) => {
    milliseconds.push(ms);
    endedAt = performance.now();
  });
  const { errors, non2xx } = await running;
  return {
    requests: milliseconds.length,
    failed: errors + non2xx,
    perSecond: milliseconds.length / ((endedAt - began) / 1000),
    p50: percentile(milliseconds, 0.5) || 0,
    p95: percentile(milliseconds, 0.95) || 0,
    p99: percentile(milliseconds, 0.99) || 0,
  };
});

/** Every client has users of its own where there are enough, so that each user is asked for once a turn. */
function requestsOf(client: number, clients: number, first: number, users: number) {
  const own: number[] = [];
  for (let user = client % users; user < users; user += clients) own.push(first + user);
  return own.map((user) => ({ headers: { authorization: `Bearer ${tokens[user]}` } }));
}
