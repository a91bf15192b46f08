/** What the carer's calls about bringing pictures in do. */
import type { Handlers } from '../answer-call.ts';
import type { BringIn } from './bring-in.ts';

export function createBringInHandlers(bringIn: BringIn) {
  const done = async (action: Promise<void>): Promise<null> => {
    await action;
    return null;
  };
  return {
    'bring-in:state': () => bringIn.state,
    'bring-in:import': ({ title, albumId }) => done(bringIn.startImport(title, albumId)),
    'bring-in:open-again': () => done(bringIn.openAgain()),
    'bring-in:pause': () => done(bringIn.pause()),
    'bring-in:resume': () => done(bringIn.resume()),
    'bring-in:stop': () => done(bringIn.stop()),
    'bring-in:dismiss': () => done(bringIn.dismiss()),
  } satisfies Partial<Handlers>;
}
