import { describe, expect, it } from 'vitest';
import { besideProgram } from '../../../../src/main/first-hour/beside-program.ts';

describe('a set-up beside the program', () => {
  it('is looked for in the program’s folder', () => {
    expect(besideProgram('/opt/easy-albums/easy-albums', {})).toEqual([
      '/opt/easy-albums/easy-albums-set-up.json',
    ]);
  });

  it('is looked for beside an AppImage first, which runs from elsewhere', () => {
    expect(besideProgram('/tmp/.mount_x/easy-albums', { APPIMAGE: '/media/stick/Easy.AppImage' })[0]).toBe(
      '/media/stick/easy-albums-set-up.json',
    );
  });
});
