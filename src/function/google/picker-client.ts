/** What the function asks the Picker API, each one call (developers.google.com/photos/picker). */
import type { PickedItemsAnswer, PickSessionAnswer } from '../../shared/function-api.ts';
import type { Context } from '../budget.ts';
import type { User } from '../door/access-token.ts';
import { FunctionError } from '../function-error.ts';
import type { Outside } from '../outside.ts';
import type { UpstreamAnswer } from '../upstream/upstream.ts';
import type { GoogleCaller } from './google-caller.ts';
import { pickedItemsFrom, sessionFrom } from './picker-json.ts';
import { isPreconditionMissing } from './refusal.ts';

/** The most that Google gives at once. */
const ITEMS_A_PAGE = 100;

export class PickerClient {
  readonly #google: GoogleCaller;
  readonly #loopbackToo: boolean;
  readonly #outside: Outside;

  constructor(google: GoogleCaller, loopbackToo: boolean, outside: Outside) {
    this.#google = google;
    this.#loopbackToo = loopbackToo;
    this.#outside = outside;
  }

  async create(user: User, context: Context): Promise<PickSessionAnswer> {
    const json = await this.#google.ask(
      user,
      {
        method: 'POST',
        path: '/v1/sessions',
        body: '{}',
        isWrite: true,
        permission: 'pick',
        refusal: ({ json }) => (isPreconditionMissing(json) ? noPhotosAccount() : null),
      },
      context,
    );
    return sessionFrom(json, this.#loopbackToo);
  }

  async session(user: User, id: string, context: Context): Promise<PickSessionAnswer> {
    const path = `/v1/sessions/${encodeURIComponent(id)}`;
    const question = { method: 'GET', path, permission: 'pick', refusal: sessionOver } as const;
    return sessionFrom(await this.#google.ask(user, question, context), this.#loopbackToo);
  }

  async items(
    user: User,
    sessionId: string,
    pageToken: string | null,
    context: Context,
  ): Promise<PickedItemsAnswer> {
    const askedAt = this.#outside.now();
    const query = new URLSearchParams({ sessionId, pageSize: String(ITEMS_A_PAGE) });
    if (pageToken !== null) query.set('pageToken', pageToken);
    const json = await this.#google.ask(
      user,
      {
        method: 'GET',
        path: `/v1/mediaItems?${query}`,
        permission: 'pick',
        refusal: (answer) => (isPreconditionMissing(answer.json) ? notFinished() : sessionOver(answer)),
      },
      context,
    );
    return pickedItemsFrom(json, askedAt, this.#loopbackToo);
  }

  /** Done as well where the session is gone already. */
  async end(user: User, id: string, context: Context): Promise<void> {
    const path = `/v1/sessions/${encodeURIComponent(id)}`;
    try {
      await this.#google.ask(
        user,
        { method: 'DELETE', path, permission: 'pick', refusal: sessionOver },
        context,
      );
    } catch (failure) {
      if (!(failure instanceof FunctionError) || failure.code !== 'pick_session_over') throw failure;
    }
  }
}

/** Google does not tell a session that ran out from one that never was. */
function sessionOver({ status }: UpstreamAnswer): FunctionError | null {
  return status === 404
    ? new FunctionError('pick_session_over', { reason: 'Google does not know the session' })
    : null;
}

function notFinished(): FunctionError {
  return new FunctionError('pick_not_finished', { reason: 'the user has not pressed Done' });
}

function noPhotosAccount(): FunctionError {
  return new FunctionError('no_photos_account', { reason: 'the user has no Google Photos' });
}
