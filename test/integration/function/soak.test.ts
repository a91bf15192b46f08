import { expect, it } from 'vitest';
import { startServer } from '../../../src/function/server.ts';
import { readSettings } from '../../../src/function/settings.ts';
import { startFaultyUpstreams } from '../../bench/soak/faulty-upstreams.ts';
import { soak } from '../../bench/soak/soak.ts';
import { seeded } from '../../bench/support/random.ts';
import { AUDIENCE, accessTokens, newKeys } from '../../bench/support/tenant.ts';

/** `npm run bench -- soak` does the same for a minute, with the built function in a process of its own. */
it('gives right answers or honest errors under load while its upstreams fail, recovers, and ends clean', {
  timeout: 90_000,
}, async () => {
  const random = seeded(7);
  const keys = newKeys();
  const upstreams = await startFaultyUpstreams(keys.publicJwk, random);
  const tokens = await accessTokens(keys, `${upstreams.origin}/`, 40);
  const settings = readSettings({
    TENANT: upstreams.origin,
    AUDIENCE,
    MANAGEMENT_CLIENT_ID: 'soak',
    MANAGEMENT_CLIENT_SECRET: 'soak-secret',
    GOOGLE_CLIENT_ID: 'soak-google',
    GOOGLE_CLIENT_SECRET: 'soak-google-secret',
    GOOGLE_PHOTOS_ORIGIN: upstreams.origin,
    GOOGLE_TOKEN_ORIGIN: upstreams.origin,
    REQUESTS_PER_MINUTE: '100000',
  });
  const server = await startServer(settings, { port: 0, log: () => undefined });

  const report = await soak({
    function: server.url,
    upstreams,
    tokens,
    clients: 8,
    seconds: 5,
    random,
  });
  expect(report.wrong).toEqual([]);
  expect(report.answers['200']).toBeGreaterThan(tokens.length);
  expect(upstreams.faultsSeen()).toBeGreaterThan(0);

  await server.close();
  // The other ends of its connections are in this process too, and hear of it a moment later.
  await expect.poll(openSockets, { timeout: 10_000 }).toBe(0);
  await upstreams.close();
});

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
