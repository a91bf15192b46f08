/** What the window may not do, tried in the packaged app. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './support/fixtures.ts';

test('the window is shut off from the computer and the network', async ({ computer, services }) => {
  const running = await computer.start();
  await running.screen('sign-in');
  const { page, app } = running;

  await test.step('its page comes with a strict policy', async () => {
    const headers = await app.evaluate(async ({ net }) => {
      const answer = await net.fetch('app://easy-albums/index.html');
      return Object.fromEntries(answer.headers);
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  await test.step('it has no Node, no Electron, and only named functions of ours', async () => {
    const reachable = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
      ours: Object.values(window.easyAlbums).every((value) => typeof value === 'function'),
    }));
    expect(reachable).toEqual({ node: [], ours: true });
  });

  await test.step('its process is in the sandbox', async () => {
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  await test.step('it reaches nothing: no request, socket, script, style, frame or picture from outside', async () => {
    services.hosted.requests.clear();
    const outside = `${services.hosted.origin}/api/health`;
    const outcome = await page.evaluate(async (address) => {
      const loads = (element: HTMLElement) =>
        new Promise<boolean>((resolve) => {
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          document.body.append(element);
        });
      const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object) =>
        Object.assign(document.createElement(tag), properties);
      const inline = make('script', { textContent: 'window.inlineRan = true' });
      document.body.append(inline);
      navigator.sendBeacon(address);
      // In a task of its own: for its own calls the debugger lifts the policy.
      const evaluated = await new Promise<boolean>((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return true')());
          } catch {
            resolve(false);
          }
        });
      });
      const socket = await new Promise<boolean>((resolve) => {
        try {
          const opened = new WebSocket(address.replace('http', 'ws'));
          opened.onopen = () => resolve(true);
          opened.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
      return {
        fetched: await fetch(address).then(
          () => true,
          () => false,
        ),
        script: await loads(make('script', { src: address })),
        style: await loads(make('link', { rel: 'stylesheet', href: address })),
        image: await loads(make('img', { src: address })),
        inline: 'inlineRan' in window,
        evaluated,
        socket,
      };
    }, outside);
    expect(outcome).toEqual({
      fetched: false,
      script: false,
      style: false,
      image: false,
      inline: false,
      evaluated: false,
      socket: false,
    });
    // A frame that is refused ends with the event of one that has loaded: only the policy tells them apart.
    await page.evaluate(
      (address) =>
        new Promise<void>((refused) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (effectiveDirective === 'frame-src') refused();
          });
          const frame = document.createElement('iframe');
          frame.src = address;
          document.body.append(frame);
          window.open(address);
        }),
      outside,
    );
    await expect.poll(() => running.output()).toContain('window.denied');
    expect(services.hosted.requests.count()).toBe(0);
    expect(app.windows()).toHaveLength(1);
  });

  await test.step('it stays where it is, and opens nothing else on the computer', async () => {
    const denied = () => running.output().split('navigation.denied').length - 1;
    const go = (address: string) =>
      page.evaluate((target) => {
        window.location.href = target;
      }, address);
    for (const address of ['https://example.com/', 'mailto:a@example.com', 'app://other/index.html']) {
      const before = denied();
      await go(address);
      await expect.poll(denied, address).toBe(before + 1);
    }
    // This one Chromium refuses by itself, before main hears of it.
    const refused = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('Not allowed to load local resource'),
    });
    await go('file:///etc/passwd');
    await refused;
    expect(page.url()).toBe('app://easy-albums/index.html');
    expect(computer.browser.opened).toEqual([]);
  });

  await test.step('it is given no permission', async () => {
    const answers = await page.evaluate(async () => ({
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'denied',
      ),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        );
      }),
      notices: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'denied',
      ),
    }));
    expect(answers).toEqual({ camera: 'denied', place: 'denied', notices: 'denied', clipboard: 'denied' });
  });

  await test.step('a press on Lock with other wishes opens our own request, with none of them', async () => {
    const host = new URL(services.config.tenant).host;
    await page.evaluate((target) => {
      window.location.href = target;
    }, `https://${host}/authorize?client_id=evil&redirect_uri=https://evil.example/&scope=everything&state=known`);
    const opened = new URL(await computer.browser.nextUrl());
    expect(opened.origin).toBe(services.config.tenant);
    expect(opened.searchParams.get('client_id')).toBe(services.config.clientId);
    expect(opened.searchParams.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(opened.searchParams.get('code_challenge_method')).toBe('S256');
    expect(opened.searchParams.get('state')).not.toBe('known');
    expect(opened.search).not.toContain('evil');
  });
});

test('a second start brings the first to the front, and ends', async ({ computer }) => {
  const running = await computer.start();
  await running.screen('sign-in');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await computer.startAgain()).toBe(0);
  await expect
    .poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(running.app.windows()).toHaveLength(1);
});

test('the page comes back when its process ends', async ({ computer }) => {
  const running = await computer.start();
  await running.screen('sign-in');
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => running.output()).toContain('renderer.gone');
  await expect
    .poll(() =>
      running.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.querySelector('[data-screen]')?.dataset.screen`,
        ),
      ),
    )
    .toBe('sign-in');
});
