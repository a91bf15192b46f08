import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askForCaptions,
  giveUpCaption,
  keepCaption,
  waitingCaption,
} from '../../../src/renderer/state/captions.ts';

const api = { captionPhoto: vi.fn(), askForCaptions: vi.fn() };
const ok = (value: unknown) => ({ ok: true, value });

beforeEach(() => {
  vi.stubGlobal('window', { easyAlbums: api });
  api.captionPhoto.mockResolvedValue(ok('kept'));
});
afterEach(() => {
  giveUpCaption();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('words for a picture', () => {
  it('are kept at once where nobody has to be asked', async () => {
    await keepCaption('p1', 'This is Ann');
    expect(api.captionPhoto).toHaveBeenCalledExactlyOnceWith({ photoId: 'p1', caption: 'This is Ann' });
    expect(waitingCaption.value).toBeNull();
  });

  it('wait for Google’s yes, and are kept after it', async () => {
    api.captionPhoto.mockResolvedValueOnce(ok('needsPermission'));
    await keepCaption('p1', 'This is Ann');
    expect(waitingCaption.value).toEqual({ photoId: 'p1', text: 'This is Ann', isAsking: false });
    api.askForCaptions.mockImplementationOnce(async () => {
      expect(waitingCaption.value?.isAsking).toBe(true);
      return ok('asked');
    });
    await askForCaptions();
    expect(api.captionPhoto).toHaveBeenCalledTimes(2);
    expect(waitingCaption.value).toBeNull();
  });

  it('go on waiting where Google got no yes, until the carer gives them up', async () => {
    api.captionPhoto.mockResolvedValue(ok('needsPermission'));
    await keepCaption('p1', 'This is Ann');
    api.askForCaptions.mockResolvedValueOnce(ok('stopped'));
    await askForCaptions();
    expect(waitingCaption.value).toMatchObject({ text: 'This is Ann', isAsking: false });
    giveUpCaption();
    await askForCaptions();
    expect(api.askForCaptions).toHaveBeenCalledTimes(1);
  });
});
