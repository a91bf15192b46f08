/** One handler for each call: request and services in, answer out. */
import {
  descriptionRequestSchema,
  newAlbumRequestSchema,
  newItemsRequestSchema,
  pickedBytesRequestSchema,
} from '../shared/function-api.ts';
import { assertNever } from '../shared/result.ts';
import type { Context } from './budget.ts';
import type { User } from './door/access-token.ts';
import { letIn } from './door/door.ts';
import { jsonBody } from './door/json-body.ts';
import { checkMetricsToken } from './door/metrics-token.ts';
import { idIn, idsIn, noneIn, pageTokenIn } from './door/parameters.ts';
import { bodyKindOf, type Route, type RouteName } from './door/route.ts';
import type { FunctionRequest, FunctionResponse } from './exchange.ts';
import { FunctionError } from './function-error.ts';
import { jsonResponse, textResponse } from './response.ts';
import type { Services } from './services.ts';

/** What a handler has: who asks, for what, and with what. */
interface Call {
  readonly route: Route;
  readonly request: FunctionRequest;
  readonly user: User;
  readonly services: Services;
  readonly context: Context;
}

type UserRoute = Exclude<RouteName, 'health' | 'metrics'>;
type Handler = (call: Call) => Promise<FunctionResponse>;

/** @throws {FunctionError} */
export async function answerRoute(
  route: Route,
  request: FunctionRequest,
  services: Services,
  context: Context,
): Promise<FunctionResponse> {
  checkShape(route.name, request);
  switch (route.name) {
    case 'health':
      return jsonResponse({ status: 'up' });
    case 'metrics':
      checkMetricsToken(request.authorization, services.settings.metricsToken);
      return textResponse(services.metrics.toText());
    default: {
      const user = await letIn(request, services, context, isTransfer(route.name) ? 'transfers' : 'calls');
      return HANDLERS[route.name]({ route, request, user, services, context });
    }
  }
}

/** A body where none belongs is not looked at. */
function checkShape(name: RouteName, { hasBody }: FunctionRequest): void {
  const kind = bodyKindOf(name);
  switch (kind) {
    case 'none':
      if (hasBody) throw invalid('a body where none belongs');
      return;
    case 'json':
    case 'bytes':
      if (!hasBody) throw invalid('a call without its body');
      return;
    default:
      assertNever(kind);
  }
}

/** Bytes are counted apart: a carer who brings a thousand pictures in must not keep the viewer from her albums. */
function isTransfer(name: RouteName): boolean {
  return name === 'picked-bytes' || name === 'upload';
}

const HANDLERS: Readonly<Record<UserRoute, Handler>> = {
  albums: async ({ route, user, services, context }) =>
    jsonResponse(await services.photos.albums(user, pageTokenIn(route.query), context)),

  'album-photos': async ({ route, user, services, context }) =>
    jsonResponse(
      await services.photos.albumPhotos(user, idIn(route.segment), pageTokenIn(route.query), context),
    ),

  photos: async ({ route, user, services, context }) =>
    jsonResponse(await services.photos.photosById(user, idsIn(route.query), context)),

  'new-pick-session': async ({ route, user, services, context }) => {
    noneIn(route.query);
    return jsonResponse(await services.picker.create(user, context));
  },

  'pick-session': async ({ route, user, services, context }) => {
    noneIn(route.query);
    return jsonResponse(await services.picker.session(user, idIn(route.segment), context));
  },

  'end-pick-session': async ({ route, user, services, context }) => {
    noneIn(route.query);
    await services.picker.end(user, idIn(route.segment), context);
    return DONE;
  },

  'picked-items': async ({ route, user, services, context }) =>
    jsonResponse(await services.picker.items(user, idIn(route.segment), pageTokenIn(route.query), context)),

  'picked-bytes': async ({ route, request, user, services, context }) => {
    noneIn(route.query);
    const wanted = await jsonBody(request, pickedBytesRequestSchema, context.budget);
    return services.pickedBytes.open(user, wanted, context);
  },

  'new-album': async ({ route, request, user, services, context }) => {
    noneIn(route.query);
    const { title } = await jsonBody(request, newAlbumRequestSchema, context.budget);
    return jsonResponse({ album: await services.writer.createAlbum(user, title, context) });
  },

  'new-photos': async ({ route, request, user, services, context }) => {
    noneIn(route.query);
    const albumId = idIn(route.segment);
    const { items } = await jsonBody(request, newItemsRequestSchema, context.budget);
    return jsonResponse(await services.writer.addItems(user, albumId, items, context));
  },

  description: async ({ route, request, user, services, context }) => {
    noneIn(route.query);
    const id = idIn(route.segment);
    const { description } = await jsonBody(request, descriptionRequestSchema, context.budget);
    await services.writer.describe(user, id, description, context);
    return DONE;
  },

  upload: async ({ route, request, user, services, context }) => {
    noneIn(route.query);
    if (!request.body) throw invalid('a call without its body');
    return jsonResponse(await services.uploads.send(user, request.body, request.onGone ?? null, context));
  },
};

const DONE = jsonResponse({ status: 'done' });

function invalid(reason: string): FunctionError {
  return new FunctionError('invalid_request', { reason });
}
