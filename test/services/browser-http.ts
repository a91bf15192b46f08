/** A browser without a screen: follows redirects, keeps cookies, chooses an account on the tenant's page. */
import { fetch } from 'undici';

export interface PageSeen {
  readonly status: number;
  readonly text: string;
  readonly address: URL;
}

export interface SignInChoice {
  /** A user id. */
  readonly as: string | 'cancel';
  /** Google's scopes whose tick is taken away. */
  readonly refuse?: readonly string[];
}

export interface HttpBrowser {
  /**
   * Signs in as a user id, or presses Cancel. Ends at the first address outside the tenant, not yet fetched
   * (`status` 0, the code in its query), or at the tenant's own page where it goes no further.
   */
  authorize(authorizeUrl: string, choice: SignInChoice): Promise<PageSeen>;
  /** The same, and then fetches that outside address: the app's callback. */
  signIn(authorizeUrl: string, choice: SignInChoice): Promise<PageSeen>;
  get(url: string): Promise<PageSeen>;
}

const MAX_STEPS = 20;

/** With its own cookies, which last as long as it does. */
export function createHttpBrowser(): HttpBrowser {
  const cookies = new CookieJar();

  const walk = async (
    start: string,
    choice: SignInChoice | null,
    leaveAt: string | null,
  ): Promise<PageSeen> => {
    const next: { address: URL; form: URLSearchParams | null } = { address: new URL(start), form: null };
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const { address } = next;
      if (leaveAt !== null && address.origin !== leaveAt) return { status: 0, text: '', address };
      const response = await fetch(address, {
        redirect: 'manual',
        method: next.form ? 'POST' : 'GET',
        body: next.form,
        headers: { cookie: cookies.header(address), accept: 'text/html' },
      });
      cookies.keep(address, response.headers.getSetCookie());
      const text = await response.text();
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        next.address = new URL(location, address);
        next.form = null;
      } else if (choice && next.form === null && text.includes('name="account"')) {
        next.form = filledIn(text, choice);
      } else {
        return { status: response.status, text, address };
      }
    }
    throw new Error(`more than ${MAX_STEPS} redirects`);
  };

  const authorize = (authorizeUrl: string, choice: SignInChoice) =>
    walk(authorizeUrl, choice, new URL(authorizeUrl).origin);
  return {
    authorize,
    signIn: async (authorizeUrl, choice) => {
      const page = await authorize(authorizeUrl, choice);
      return page.status === 0 ? walk(page.address.href, null, null) : page;
    },
    get: (url) => walk(url, null, null),
  };
}

/** Signs in with a browser that has no cookies yet; answers the last page, the app's own where all goes well. */
export function signInOverHttp(authorizeUrl: string, choice: SignInChoice): Promise<PageSeen> {
  return createHttpBrowser().signIn(authorizeUrl, choice);
}

/** The page's form with the account chosen, and its ticks but for those taken away. */
function filledIn(page: string, { as, refuse = [] }: SignInChoice): URLSearchParams {
  const form = new URLSearchParams({ account: as });
  if (page.includes('name="consent"')) form.set('consent', 'asked');
  for (const [, scope = ''] of page.matchAll(/name="scope" value="([^"]+)"/g)) {
    if (!refuse.includes(scope)) form.append('scope', scope);
  }
  return form;
}

/** What a person picks: the pictures at these places of the page, all, or none. */
export type PickChoice = readonly number[] | 'all' | 'none';

/** Opens the picker's page without a screen, ticks, and presses Done; answers the page after it. */
export async function pickOverHttp(pickerUri: string, choice: PickChoice): Promise<PageSeen> {
  const page = await fetch(pickerUri, { redirect: 'error' });
  const text = await page.text();
  const address = new URL(pickerUri);
  if (page.status !== 200) return { status: page.status, text, address };
  const form = new URLSearchParams({ done: choice === 'all' ? 'all' : 'picked' });
  for (const place of Array.isArray(choice) ? choice : []) form.append('item', String(place));
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(text) ?? [];
  const done = await fetch(new URL(action, address), { method: 'POST', body: form, redirect: 'error' });
  return { status: done.status, text: await done.text(), address };
}

/** Cookies by host and path, as browsers keep them: they know no ports. */
class CookieJar {
  readonly #cookies: { host: string; path: string; name: string; value: string }[] = [];

  keep(address: URL, headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split(/; */);
      const [name = '', ...value] = pair.split('=');
      const attribute = (wanted: string) =>
        attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const cookie = { host: address.hostname, path: attribute('path') ?? '/', name, value: value.join('=') };
      const index = this.#cookies.findIndex(
        (known) => known.host === cookie.host && known.path === cookie.path && known.name === name,
      );
      if (index >= 0) this.#cookies.splice(index, 1);
      const expires = attribute('expires');
      if (!expires || Date.parse(expires) > Date.now()) this.#cookies.push(cookie);
    }
  }

  header(address: URL): string {
    return this.#cookies
      .filter(({ host, path }) => host === address.hostname && isUnder(address.pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

function isUnder(pathname: string, cookiePath: string): boolean {
  return (
    pathname === cookiePath || pathname.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)
  );
}
