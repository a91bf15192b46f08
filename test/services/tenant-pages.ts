/** The tenant's pages: no script, nothing from elsewhere. */
import {
  GOOGLE_ADD_SCOPE,
  GOOGLE_EDIT_SCOPE,
  GOOGLE_PHOTOS_SCOPE,
  GOOGLE_PICKER_SCOPE,
  type SampleUser,
} from './constants.ts';

const STYLE = `
  :root { color-scheme: light; font-family: system-ui, sans-serif; color: #1f2328; background: #f3f5f7; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
  main { width: min(30rem, calc(100vw - 2rem)); margin: 2rem 0; padding: 2.5rem; box-sizing: border-box;
    background: #fff; border-radius: 1rem; box-shadow: 0 1px 2px #0002, 0 8px 24px #0001; }
  h1 { margin: 0 0 .5rem; font-size: 1.75rem; font-weight: 600; line-height: 1.25; }
  p { margin: 0 0 1.5rem; font-size: 1.125rem; line-height: 1.5; color: #4a5159; }
  form { display: grid; gap: .75rem; margin: 0; }
  button { display: flex; align-items: center; gap: 1rem; min-height: 4.5rem; padding: .75rem 1rem;
    font: inherit; font-size: 1.125rem; text-align: left; color: inherit; background: #fff;
    border: 1px solid #c4cad0; border-radius: .75rem; cursor: pointer; }
  button:hover { background: #f3f7fd; border-color: #1a5fb4; }
  button:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
  button small { display: block; margin-top: .125rem; font-size: 1rem; color: #4a5159; }
  fieldset { display: grid; gap: .75rem; margin: 0 0 .75rem; padding: 1rem; border: 1px solid #c4cad0; border-radius: .75rem; }
  legend { padding: 0 .5rem; }
  label { display: flex; align-items: center; gap: .75rem; font-size: 1.0625rem; }
  input[type=checkbox] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: #1a5fb4; }
  .initial { flex: none; display: grid; place-items: center; width: 3rem; height: 3rem; border-radius: 50%;
    font-size: 1.375rem; color: #fff; }
  .cancel { justify-content: center; min-height: 3.5rem; margin-top: .75rem; border-color: transparent; color: #1a5fb4; }
`;
const COLOURS = ['#1a5fb4', '#2b6b3f', '#8b3a62', '#7a4b00', '#5b4a9e', '#2f6470'];

/** What Google says of each scope on its own page. */
const SCOPE_WORDS: Readonly<Record<string, string>> = {
  [GOOGLE_PHOTOS_SCOPE]: 'See what this app put into your Google Photos',
  [GOOGLE_PICKER_SCOPE]: 'See the photos and videos that you select',
  [GOOGLE_ADD_SCOPE]: 'Add to your Google Photos',
  [GOOGLE_EDIT_SCOPE]: 'Edit what this app put into your Google Photos',
};

/**
 * A page that stands in for the tenant's and Google's: one button for each account, and Cancel. Where more is asked for
 * than the usual one scope, each has a tick that can be taken away.
 */
export function signInPage(users: readonly SampleUser[], scopes: readonly string[]): string {
  const accounts = users.map(
    (user, index) => `
      <button type="submit" name="account" value="${escaped(user.id)}">
        <span class="initial" style="background: ${COLOURS[index % COLOURS.length]}" aria-hidden="true">${escaped(user.name.slice(0, 1))}</span>
        <span>${escaped(user.name)}<small>${escaped(user.note)}</small></span>
      </button>`,
  );
  return page(
    'Sign in with Google (demo)',
    `<p>Choose an account to go on to Easy Albums. These accounts are made up.</p>
    <form method="post">${scopes.length > 1 ? consent(scopes) : ''}${accounts.join('')}
      <button type="submit" name="account" value="cancel" class="cancel">Cancel</button>
    </form>`,
  );
}

function consent(scopes: readonly string[]): string {
  const ticks = scopes.map(
    (scope) => `
        <label><input type="checkbox" name="scope" value="${escaped(scope)}" checked> ${escaped(SCOPE_WORDS[scope] ?? scope)}</label>`,
  );
  return `
      <fieldset><legend>Easy Albums wants to</legend><input type="hidden" name="consent" value="asked">${ticks.join('')}
      </fieldset>`;
}

export function errorPage(title: string, text: string): string {
  return page(title, `<p>${escaped(text)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <style>${STYLE}</style>
</head>
<body>
  <main>
    <h1>${escaped(title)}</h1>
    ${content}
  </main>
</body>
</html>
`;
}

/** The pages' headers. `form-action` is left open: after a sign-in the form's answer leads to the app's loopback port. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
