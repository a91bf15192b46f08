import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAccountFiles } from '../../../../src/main/photos/account-files.ts';
import { rememberingLog, temporaryFolder } from '../support.ts';

const ROSA = 'google-oauth2|111';
const EMIL = 'google-oauth2|222';

async function claimed(subject = ROSA) {
  const profile = await temporaryFolder();
  await writeFile(join(profile, 'config.json'), 'the set-up');
  const files = createAccountFiles(profile, rememberingLog());
  await files.claim(subject);
  await mkdir(join(files.imagesFolder, 'ab'), { recursive: true });
  const picture = join(files.imagesFolder, 'ab', 'cdef');
  await writeFile(picture, 'a picture');
  return { profile, files, picture };
}

describe('the files of an account', () => {
  it('stay for the same person, also in the next run', async () => {
    const { profile, files, picture } = await claimed();
    await files.claim(ROSA);
    await createAccountFiles(profile, rememberingLog()).claim(ROSA);
    expect(existsSync(picture)).toBe(true);
  });

  it('go when somebody else signs in', async () => {
    const { files, picture } = await claimed();
    await files.claim(EMIL);
    expect(existsSync(picture)).toBe(false);
    await files.claim(ROSA);
    expect(existsSync(picture)).toBe(false);
  });

  it('go at sign-out, and nothing else of the profile does', async () => {
    const { profile, files } = await claimed();
    await files.delete();
    await files.delete();
    expect(await readdir(profile)).toEqual(['config.json']);
  });

  it('are claimed again where somebody deleted the folder while the app ran', async () => {
    const { profile, files, picture } = await claimed();
    await rm(join(profile, 'account'), { recursive: true });
    await mkdir(join(files.imagesFolder, 'ab'), { recursive: true });
    await writeFile(picture, 'a picture');
    await files.renewClaim();
    await createAccountFiles(profile, rememberingLog()).claim(ROSA);
    expect(existsSync(picture)).toBe(true);
  });

  it('are claimed by nobody after a sign-out', async () => {
    const { profile, files } = await claimed();
    await files.delete();
    await files.renewClaim();
    expect(await readdir(profile)).toEqual(['config.json']);
  });

  it.each(['', 'damaged'])('go when nobody can tell whose they are: owner "%s"', async (owner) => {
    const { profile, files, picture } = await claimed();
    await writeFile(join(profile, 'account', 'owner'), owner);
    await files.claim(ROSA);
    expect(existsSync(picture)).toBe(false);
  });

  it('name nobody, and are their user’s alone', async () => {
    const { profile } = await claimed();
    const owner = join(profile, 'account', 'owner');
    expect(await readFile(owner, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(owner)).mode & 0o777).toBe(0o600);
    expect((await stat(join(profile, 'account'))).mode & 0o777).toBe(0o700);
  });

  it('that cannot be made, on a full disk for instance, cost the log a line, and are named once they can be', async () => {
    const profile = join(await temporaryFolder(), 'profile');
    const elsewhere = join(await temporaryFolder(), 'elsewhere');
    await symlink(elsewhere, profile);
    const log = rememberingLog();
    const files = createAccountFiles(profile, log);
    await files.claim(ROSA);
    expect(log.events()).toEqual(['account-files.not-claimed']);
    await mkdir(elsewhere);
    await files.renewClaim();
    expect(await readdir(join(profile, 'account'))).toEqual(['owner']);
  });
});
