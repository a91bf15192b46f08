import { z } from 'zod';

const desktopsSchema = z.array(z.record(z.string(), z.string())).min(1);

/**
 * Where several virtual desktops were made for a run, moves this worker of Playwright to its own one: whatever it starts finds the
 * display, the bus and the keychain of that desktop.
 * @returns how many workers there may be: one for each desktop
 */
export function takeVirtualDesktop(): number {
  const all = process.env['VIRTUAL_DESKTOPS'];
  if (!all) return 1;
  const desktops = desktopsSchema.parse(JSON.parse(all));
  // Playwright numbers the workers that run at the same time; the process that hands out the tests has no number.
  const worker = process.env['TEST_PARALLEL_INDEX'];
  if (worker !== undefined) Object.assign(process.env, desktops[Number(worker)]);
  return desktops.length;
}
