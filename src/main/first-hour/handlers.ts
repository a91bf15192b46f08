/** What the calls of a carer's first hour do. */
import type { Handlers } from '../answer-call.ts';
import type { FirstHour } from './first-hour.ts';

type FirstHourCall = Extract<keyof Handlers, `first-hour:${string}` | `set-up:${string}`>;

export function createFirstHourHandlers(firstHour: FirstHour): Pick<Handlers, FirstHourCall> {
  return {
    'first-hour:state': () => firstHour.state,
    async 'first-hour:go'({ step }) {
      await firstHour.go(step);
      return null;
    },
    async 'first-hour:finish'() {
      await firstHour.finish();
      return null;
    },
    'set-up:choose': () => firstHour.choose(),
    'set-up:take-found': () => firstHour.takeFound(),
    'set-up:from-link': ({ link }) => firstHour.fromLink(link),
    'set-up:export': () => firstHour.export(),
  };
}
