/** Changes the settings without end, and says so, until it is killed. */
import { createSettingsStore } from '../../../src/main/settings/settings-store.ts';

const [folder = ''] = process.argv.slice(2);
const store = createSettingsStore({ folder, log: { info: () => undefined, warn: () => undefined } });
await store.load();
for (let seconds = 5; ; seconds = seconds === 60 ? 5 : seconds + 1) {
  await store.change({ slideshow: { seconds }, help: { name: `Helper ${seconds}` } });
  process.stdout.write(`${seconds}\n`);
}
