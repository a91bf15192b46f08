import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstLine, startHelper } from './helper-process.mjs';

const READY_LIMIT = 15_000;

/**
 * A session bus with nothing on it: a program that is missing is missing, and none is started unasked. A bus lets
 * in its own user alone, so it runs as the user who runs the app; the tests, where root runs them, may look in.
 * @param {import('./desktop-user.mjs').DesktopUser} user
 * @param {NodeJS.ProcessEnv} env
 */
export async function startSessionBus(user, env) {
  const config = path.join(user.home, 'session-bus.conf');
  writeFileSync(config, busConfig(path.join(user.makeFolder('run'), 'bus')));
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1'];
  const helper = startHelper(...user.command('dbus-daemon', args), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { stdout } = helper.child;
  if (!stdout) throw new Error('dbus-daemon has no output');
  const address = await firstLine(helper, stdout, READY_LIMIT);
  return { helper, env: { DBUS_SESSION_BUS_ADDRESS: address } };
}

/**
 * @param {string} socket
 */
function busConfig(socket) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="root"/>
  </policy>
</busconfig>
`;
}
