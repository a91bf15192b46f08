import { mkdir, readdir, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PermissionRefused } from '../../../../src/main/bring-in/trouble.ts';
import { NetworkFailure, TimedOut } from '../../../../src/main/http.ts';
import { FunctionRefused } from '../../../../src/main/photos/function-client.ts';
import { pictureBytes, writeFiles } from '../photos/picture-files.ts';
import { deferred, turn } from '../support.ts';
import { type Run, type Step, untilKind, type World, world } from './google.ts';

/** Pictures of different days, so that their order is known. */
async function takePictures(folder: string, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, number) => `IMG_${number}.jpg`);
  const picture = await pictureBytes();
  for (const [number, name] of names.entries()) {
    const day = new Date(Date.UTC(2019, 0, 1 + number));
    await writeFile(join(folder, name), picture);
    await utimes(join(folder, name), day, day);
  }
  return names;
}

async function worldWith(count: number): Promise<World & { names: string[] }> {
  const made = await world();
  return { ...made, names: await takePictures(made.pictures, count) };
}

async function everythingIn(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  return texts.join();
}

const filenames = ({ google }: World): string[][] => google.albums.map((album) => album.filenames);

describe('a folder that goes into Google Photos', () => {
  it('becomes one new album, in the order in which its pictures were taken', async () => {
    const here = await worldWith(3);
    const { running, onAdded } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(here.google.albums).toMatchObject([{ title: 'Holiday', filenames: here.names }]);
    expect(here.google.sent).toHaveLength(3);
    expect(running.state).toEqual({
      kind: 'done',
      title: 'Holiday',
      albumId: 'album-1',
      added: 3,
      already: 0,
      failed: [],
      canTryAgain: false,
    });
    expect(onAdded).toHaveBeenCalled();
  });

  it('waits before each file while somebody goes from picture to picture', async () => {
    const here = await worldWith(3);
    const calm = deferred();
    here.giveWay.untilCalm.mockReturnValue(calm.promise);
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await vi.waitFor(() => expect(here.giveWay.untilCalm).toHaveBeenCalled());
    await turn();
    expect(here.google.sent).toEqual([]);
    calm.resolve();
    await untilKind(running, 'done');
    expect(here.google.sent).toHaveLength(3);
    expect(here.giveWay.gap).toHaveBeenCalledTimes(3);
  });

  it('gets an album of its own though there is one of that name', async () => {
    const here = await worldWith(1);
    here.google.newAlbum('Holiday');
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([[], here.names]);
  });

  it('says of each file that stays behind why', async () => {
    const here = await worldWith(1);
    await writeFiles(here.pictures, {
      'broken.jpg': 'no picture',
      'empty.png': '',
      'letter.pdf': '%PDF-1.7',
      'sub/film.mp4': 'no film',
      'sub/家族.gif': 'GIF89a and so on',
      '.hidden.jpg': 'hidden',
    });
    await writeFile(join(here.pictures, 'huge.jpg'), Buffer.from([0xff, 0xd8, 0xff]));
    await truncate(join(here.pictures, 'huge.jpg'), 200_000_001);
    here.google.refusals.set('家族.gif', 'unusable');
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({
      added: 1,
      failed: [
        { name: 'broken.jpg', problem: 'broken' },
        { name: 'empty.png', problem: 'empty' },
        { name: 'huge.jpg', problem: 'tooLarge' },
        { name: 'letter.pdf', problem: 'otherKind' },
        { name: join('sub', 'film.mp4'), problem: 'broken' },
        { name: '家族.gif', problem: 'refused' },
      ],
      canTryAgain: false,
    });
    expect(filenames(here)).toEqual([here.names]);
  });

  it('without a picture that Google takes makes no album, and says why', async () => {
    const here = await world();
    await writeFiles(here.pictures, { 'empty.jpg': '' });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'ended');
    expect(running.state).toEqual({
      kind: 'ended',
      reason: 'nothingToSend',
      failed: [{ name: 'empty.jpg', problem: 'empty' }],
    });
    expect(here.google.albums).toEqual([]);
  });

  it('may have files of one name in several places, and names in any script', async () => {
    const here = await world();
    const picture = await pictureBytes({ takenAt: '2019:01:01 12:00:00' });
    await writeFiles(here.pictures, {
      'a/IMG.jpg': picture,
      'b/IMG.jpg': picture,
      'c/img.JPG': picture,
      'д/Фото 1.jpg': picture,
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([['IMG.jpg', 'IMG (2).jpg', 'img (3).JPG', 'Фото 1.jpg']]);
  });

  it('goes in batches of fifty', async () => {
    const here = await worldWith(120);
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([here.names]);
    expect(here.faults.before.mock.calls.filter(([step]) => step === 'addItems')).toHaveLength(3);
  });
});

/** Every place at which a run can end: before or after each of its questions. */
describe('an upload that is killed', { timeout: 30_000 }, () => {
  const COUNT = 53;
  const moments: [string, 'before' | 'after', Step, number][] = [
    ['before the first file', 'before', 'send', 1],
    ['after a file, its answer lost', 'after', 'send', 7],
    ['before it looked at the albums', 'before', 'albums', 1],
    ['before the album was made', 'before', 'newAlbum', 1],
    ['after the album was made, its answer lost', 'after', 'newAlbum', 1],
    ['before the first fifty went into the album', 'before', 'addItems', 1],
    ['after the first fifty went into the album, the answer lost', 'after', 'addItems', 1],
    ['in the second batch', 'after', 'send', 51],
    ['before the last ones went into the album', 'before', 'addItems', 2],
    ['after the last ones went into the album, the answer lost', 'after', 'addItems', 2],
  ];

  it.each(moments)('%s goes on: nothing is lost, nothing comes twice', async (_name, when, step, nth) => {
    const here = await worldWith(COUNT);
    const first = await here.start();
    const reached = deferred();
    let seen = 0;
    here.faults[when].mockImplementation(async (now) => {
      if (now !== step) return;
      seen += 1;
      if (seen !== nth) return;
      first.kill();
      reached.resolve();
      // What had come back before this question is on the disk by now.
      await new Promise(() => undefined);
    });
    await first.running.start('Holiday', [here.pictures]);
    await reached.promise;
    await turn();
    here.faults[when].mockReset();
    const second = await here.start();
    await untilKind(second.running, 'done');
    expect(filenames(here).map((names) => [...names].sort())).toEqual([[...here.names].sort()]);
    expect(second.running.state).toMatchObject({ added: COUNT, failed: [] });
  });

  it('while half of a batch had come into the album recognises that half', async () => {
    const here = await worldWith(6);
    const first = await here.start();
    const reached = deferred();
    here.faults.after.mockImplementationOnce(async () => undefined);
    const { addItems } = here.google;
    here.google.addItems = function half(albumId, items) {
      return addItems.call(this, albumId, items.slice(0, 3));
    };
    here.faults.after.mockImplementation(async (step) => {
      if (step !== 'addItems') return;
      first.kill();
      reached.resolve();
      await new Promise(() => undefined);
    });
    await first.running.start('Holiday', [here.pictures]);
    await reached.promise;
    here.google.addItems = addItems;
    here.faults.after.mockReset();
    const second = await here.start();
    await untilKind(second.running, 'done');
    expect(filenames(here)).toEqual([here.names]);
    // The other half is uploaded once more: no token of it was kept.
    expect(here.google.sent).toHaveLength(6 + 3);
  });

  it('leaves no upload token on the disk, at none of its steps', async () => {
    const here = await worldWith(4);
    const { running } = await here.start();
    const seen: string[] = [];
    here.faults.before.mockImplementation(async () => {
      seen.push(await everythingIn(join(here.folder, 'bring-in')));
    });
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(seen.join()).toContain('isInAlbum');
    expect(seen.join()).not.toContain('upload-0');
  });

  it('shows its result after a restart too, until it was seen', async () => {
    const here = await worldWith(2);
    const first = await here.start();
    await first.running.start('Holiday', [here.pictures]);
    await untilKind(first.running, 'done');
    const second = await here.start();
    expect(second.running.state).toMatchObject({ kind: 'done', added: 2 });
    await second.running.dismiss();
    expect((await here.start()).running.state).toEqual({ kind: 'idle' });
  });
});

describe('an upload on a bad day', () => {
  it('waits for the network, longer each time, and goes on by itself', async () => {
    const here = await worldWith(1);
    for (let tries = 0; tries < 3; tries += 1)
      here.faults.before.mockImplementationOnce(async () => {
        throw new NetworkFailure('gone');
      });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(here.waits).toEqual([1_000, 2_000, 4_000]);
  });

  it.each<[string, () => Error]>([
    ['the network', () => new NetworkFailure('gone')],
    ['a slow line', () => new TimedOut('slow')],
    ['a busy service', () => new FunctionRefused('try_later')],
  ])('never puts in twice what came in while %s lost the answer', async (_name, failure) => {
    const here = await worldWith(4);
    let lostAnswers = 0;
    here.faults.after.mockImplementation(async (step) => {
      if (step !== 'addItems' && step !== 'newAlbum') return;
      lostAnswers += 1;
      throw failure();
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(lostAnswers).toBe(2);
    expect(filenames(here)).toEqual([here.names]);
    expect(here.google.sent).toHaveLength(4);
    expect(running.state).toMatchObject({ added: 4, failed: [] });
  });

  it('uploads again what Google has forgotten', async () => {
    const here = await worldWith(3);
    here.faults.before.mockImplementation(async (step) => {
      if (step !== 'addItems') return;
      here.google.uploads.delete('upload-1');
      here.faults.before.mockReset();
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
    expect(here.google.sent).toHaveLength(4);
  });

  it('gives up a file that Google forgets each time, and tries it again when asked', async () => {
    const here = await worldWith(2);
    here.google.refusals.set('IMG_1.jpg', 'upload_gone');
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(running.state).toMatchObject({
      added: 1,
      failed: [{ name: 'IMG_1.jpg', problem: 'notSent' }],
      canTryAgain: true,
    });
    here.google.refusals.clear();
    await running.resume();
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'done', added: 2, failed: [] }));
    expect(filenames(here)).toEqual([here.names]);
  });

  it('rests when the account is full, keeps what is uploaded, and goes on when there is room', async () => {
    const here = await worldWith(3);
    here.google.refusals.set('IMG_1.jpg', 'storage_full');
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'storageFull', done: 3, total: 3 });
    here.google.refusals.clear();
    await running.resume();
    await untilKind(running, 'done');
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
    expect(here.google.sent).toHaveLength(3);
  });

  it('rests when Google takes no more today, and goes on tomorrow with nothing there twice', async () => {
    const here = await worldWith(5);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send' && here.google.sent.length >= 2) throw new FunctionRefused('quota_reached');
    });
    const first = await here.start();
    await first.running.start('Holiday', [here.pictures]);
    await untilKind(first.running, 'paused');
    expect(first.running.state).toMatchObject({ reason: 'quota', total: 5, failed: 0 });
    here.faults.before.mockReset();
    const nextDay = await here.start();
    await untilKind(nextDay.running, 'done');
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
    // The two of yesterday are uploaded once more: no token of them was kept.
    expect(here.google.sent).toHaveLength(5 + 2);
  });

  it('rests when nothing goes through for long, and blames no picture', async () => {
    const here = await worldWith(3);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'addItems') throw new FunctionRefused('try_later');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'busy', done: 3, failed: 0 });
    here.faults.before.mockReset();
    await running.resume();
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([here.names]);
  });

  it('ends when somebody deletes the album at Google meanwhile', async () => {
    const here = await worldWith(2);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'addItems') throw new FunctionRefused('not_found');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'ended');
    expect(running.state).toMatchObject({ reason: 'albumGone' });
  });
});

describe('files that change while they are sent', () => {
  it('are left out where they are gone, empty or too large by now', async () => {
    const here = await worldWith(6);
    here.faults.before.mockImplementationOnce(async () => {
      await rm(join(here.pictures, 'IMG_2.jpg'));
      await truncate(join(here.pictures, 'IMG_3.jpg'), 0);
      await truncate(join(here.pictures, 'IMG_4.jpg'), 200_000_001);
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([['IMG_0.jpg', 'IMG_1.jpg', 'IMG_5.jpg']]);
    const { state } = running;
    if (state.kind !== 'done') throw new Error('not done');
    expect(new Map(state.failed.map(({ name, problem }) => [name, problem]))).toEqual(
      new Map([
        ['IMG_2.jpg', 'gone'],
        ['IMG_3.jpg', 'empty'],
        ['IMG_4.jpg', 'tooLarge'],
      ]),
    );
  });

  it('wait for the stick that they are on', async () => {
    const here = await worldWith(4);
    const elsewhere = `${here.pictures}-elsewhere`;
    let files = 0;
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send') files += 1;
      if (files !== 3) return;
      here.faults.before.mockReset();
      await rename(here.pictures, elsewhere);
      // As systems leave the place of a stick.
      await mkdir(here.pictures);
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'sourceAway', failed: 0 });
    await rm(here.pictures, { recursive: true });
    await rename(elsewhere, here.pictures);
    await running.resume();
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([here.names]);
  });

  it('wait for a folder that is not there from the start', async () => {
    const here = await worldWith(1);
    const { running } = await here.start();
    await running.start('Holiday', [join(here.pictures, 'nowhere')]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'sourceAway', total: 0 });
  });
});

describe('an upload and its people', () => {
  it('asks for the permission once when it is missing, and says so when it is refused', async () => {
    const here = await worldWith(4);
    const missing = (step: Step): void => {
      if (step === 'send') throw new FunctionRefused('permission_missing', { permission: 'add' });
    };
    here.faults.before.mockImplementation(async (step) => missing(step));
    const refused = deferred<undefined>();
    here.askPermission.mockImplementationOnce(() => refused.promise);
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    // Two files miss it at the same time.
    const missed = () => here.faults.before.mock.calls.filter(([step]) => step === 'send');
    await vi.waitFor(() => expect(missed()).toHaveLength(2));
    await turn();
    refused.reject(new PermissionRefused());
    await untilKind(running, 'refused');
    expect(here.askPermission).toHaveBeenCalledTimes(1);
    expect(here.google.albums).toEqual([]);
    const answered = deferred<undefined>();
    here.askPermission.mockImplementationOnce(() => answered.promise);
    await running.resume();
    await untilKind(running, 'asking');
    here.faults.before.mockReset();
    answered.resolve(undefined);
    await untilKind(running, 'done');
    expect(here.askPermission).toHaveBeenCalledTimes(2);
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
  });

  it('rests while another account is signed in, and goes on with its own', async () => {
    const here = await worldWith(4);
    here.faults.after.mockImplementation(async (step) => {
      if (step === 'send' && here.google.sent.length === 2) here.account.owner = 'emil';
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'otherAccount' });
    await running.accountChanged();
    expect(running.state.kind).toBe('paused');
    here.faults.after.mockReset();
    here.account.owner = 'rosa';
    await running.accountChanged();
    expect(running.state).toMatchObject({ kind: 'done', added: 4 });
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
  });

  it('does not take another account’s missing album for one that was deleted', async () => {
    const here = await worldWith(1);
    here.faults.before.mockImplementation(async (step) => {
      if (step !== 'addItems') return;
      here.account.owner = null;
      throw new FunctionRefused('not_found');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'signedOut' });
  });

  it('needs somebody who is signed in', async () => {
    const here = await worldWith(1);
    here.account.owner = null;
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    expect(running.state).toEqual({ kind: 'ended', reason: 'signedOut' });
  });

  it('rests when the carer says so, also after a restart, until she goes on', async () => {
    const here = await worldWith(3);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send') await new Promise(() => undefined);
    });
    const first = await here.start();
    await first.running.start('Holiday', [here.pictures]);
    await untilKind(first.running, 'working');
    void first.running.pause();
    await vi.waitFor(async () => {
      const second = await here.start();
      expect(second.running.state).toMatchObject({ kind: 'paused', reason: 'carer', total: 3 });
    });
    first.kill();
    here.faults.before.mockReset();
    const third = await here.start();
    await third.running.resume();
    await untilKind(third.running, 'done');
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
  });

  it('that is stopped puts into the album what is uploaded, and leaves it there', async () => {
    const here = await worldWith(5);
    const hangs = deferred();
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send' && here.google.sent.length >= 2) {
        await hangs.promise;
        throw new NetworkFailure('stopped');
      }
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'working', done: 2 }));
    const stopped = running.stop();
    hangs.resolve();
    await stopped;
    expect(running.state).toMatchObject({ kind: 'done', added: 2, failed: [] });
    expect(filenames(here)).toEqual([['IMG_0.jpg', 'IMG_1.jpg']]);
    expect((await here.start()).running.state).toMatchObject({ kind: 'done', added: 2 });
  });
});

describe('an album at Google, which deletes none,', () => {
  it('is not made before there is something to put into it', async () => {
    const here = await worldWith(3);
    const albums: number[] = [];
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send') albums.push(here.google.albums.length);
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'done');
    expect(albums).toEqual([0, 0, 0]);
    expect(filenames(here)).toEqual([here.names]);
  });

  it('is not made where the carer stops before that', async () => {
    const here = await worldWith(3);
    const hangs = deferred();
    here.faults.before.mockImplementation(async (step) => {
      if (step !== 'send') return;
      await hangs.promise;
      throw new NetworkFailure('stopped');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'working');
    const stopped = running.stop();
    hangs.resolve();
    await stopped;
    expect(running.state).toEqual({ kind: 'ended', reason: 'stopped' });
    expect(here.google.albums).toEqual([]);
    expect((await here.start()).running.state).toEqual({ kind: 'idle' });
  });

  it('is not made where none of the files goes through, and each is told', async () => {
    const here = await worldWith(2);
    await writeFile(join(here.pictures, 'note.txt'), 'the folder is there');
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'send') throw new FunctionRefused('unsupported_type');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'ended');
    expect(running.state).toMatchObject({
      reason: 'nothingToSend',
      failed: [
        { name: 'note.txt', problem: 'otherKind' },
        { name: expect.stringMatching(/^IMG_[01]/), problem: 'otherKind' },
        { name: expect.stringMatching(/^IMG_[01]/), problem: 'otherKind' },
      ],
    });
    expect(here.google.albums).toEqual([]);
  });
});

describe('an upload that rests because of Google', () => {
  it.each([
    ['gives no more today', 'quota_reached', 'quota'],
    ['is busy', 'try_later', 'busy'],
  ] as const)('that %s goes on by itself', async (_what, code, reason) => {
    const here = await worldWith(3);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'addItems') throw new FunctionRefused(code);
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    here.time.pass();
    await vi.waitFor(() => expect(here.time.waits()).toHaveLength(1));
    expect(running.state).toMatchObject({ kind: 'paused', reason });
    here.faults.before.mockReset();
    here.time.pass();
    await untilKind(running, 'done');
    expect(filenames(here)).toEqual([here.names]);
    expect(here.time.waits()).toEqual([]);
  });

  it.each<[string, (running: Run) => Promise<void>]>([
    ['stopped', (running) => running.stop()],
    ['paused by the carer', (running) => running.pause()],
    ['taken off the screen', (running) => running.dismiss()],
  ])('and is %s does not go on by itself, not even meanwhile', async (_what, end) => {
    const here = await worldWith(2);
    here.faults.before.mockImplementation(async (step) => {
      if (step === 'addItems') throw new FunctionRefused('quota_reached');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    await vi.waitFor(() => expect(here.time.waits()).toHaveLength(1));
    const asked = here.faults.before.mock.calls.length;
    const ended = end(running);
    here.time.pass();
    await ended;
    expect(here.time.waits()).toEqual([]);
    const stopping = here.faults.before.mock.calls.length - asked;
    expect(stopping).toBeLessThanOrEqual(1);
  });

  it('waits for its own account where another is signed in by then', async () => {
    const here = await worldWith(2);
    here.faults.before.mockImplementation(async () => {
      throw new FunctionRefused('quota_reached');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    here.faults.before.mockReset();
    here.account.owner = 'emil';
    here.time.pass();
    await vi.waitFor(() => expect(running.state).toMatchObject({ kind: 'paused', reason: 'otherAccount' }));
    expect(here.time.waits()).toEqual([]);
    expect(here.google.sent).toEqual([]);
    here.account.owner = 'rosa';
    await running.accountChanged();
    expect(running.state).toMatchObject({ kind: 'done', added: 2 });
  });
});

describe('the notes of an upload', () => {
  it('that cannot be written stop it before anything comes twice', async () => {
    const here = await worldWith(3);
    const notes = join(here.folder, 'bring-in');
    here.faults.after.mockImplementation(async (step) => {
      if (step !== 'send' || here.google.sent.length !== 2) return;
      here.faults.after.mockReset();
      await rename(notes, `${notes}-elsewhere`);
      await writeFile(notes, 'no folder');
    });
    const { running } = await here.start();
    await running.start('Holiday', [here.pictures]);
    await untilKind(running, 'paused');
    expect(running.state).toMatchObject({ reason: 'failed' });
    await rm(notes);
    await rename(`${notes}-elsewhere`, notes);
    await running.resume();
    await untilKind(running, 'done');
    expect([...(filenames(here)[0] ?? [])].sort()).toEqual(here.names);
  });

  it('that are gone are told, and begin nothing', async () => {
    const here = await worldWith(1);
    const first = await here.start();
    await first.running.start('Holiday', [here.pictures]);
    await untilKind(first.running, 'done');
    for (const name of ['upload-plan', 'upload-plan.second']) await rm(join(here.folder, 'bring-in', name));
    const second = await here.start();
    expect(second.running.state).toMatchObject({ kind: 'ended', reason: 'failed' });
    expect(here.google.albums).toHaveLength(1);
  });
});
