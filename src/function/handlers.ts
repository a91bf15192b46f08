/** One handler for each call: request and services in, answer out. */
import type { AlbumsAnswer, PhotosAnswer, PhotosByIdAnswer } from '../shared/function-api.ts';
import { assertNever } from '../shared/result.ts';
import type { Context } from './budget.ts';
import type { User } from './door/access-token.ts';
import { letIn } from './door/door.ts';
import { checkMetricsToken } from './door/metrics-token.ts';
import { albumIdIn, idsIn, pageTokenIn } from './door/parameters.ts';
import type { Route } from './door/route.ts';
import type { FunctionRequest, FunctionResponse } from './exchange.ts';
import { jsonResponse, textResponse } from './response.ts';
import type { Services } from './services.ts';

/** @throws {FunctionError} */
export async function answerRoute(
  route: Route,
  request: FunctionRequest,
  services: Services,
  context: Context,
): Promise<FunctionResponse> {
  switch (route.name) {
    case 'health':
      return jsonResponse({ status: 'up' });
    case 'metrics':
      checkMetricsToken(request.authorization, services.settings.metricsToken);
      return textResponse(services.metrics.toText());
    case 'albums':
    case 'album-photos':
    case 'photos': {
      const user = await letIn(request, services, context);
      return jsonResponse(await answerUser(route, user, services, context));
    }
    default:
      return assertNever(route);
  }
}

function answerUser(
  route: Extract<Route, { readonly query: string }>,
  user: User,
  { photos }: Services,
  context: Context,
): Promise<AlbumsAnswer | PhotosAnswer | PhotosByIdAnswer> {
  switch (route.name) {
    case 'albums':
      return photos.albums(user, pageTokenIn(route.query), context);
    case 'album-photos':
      return photos.albumPhotos(user, albumIdIn(route.segment), pageTokenIn(route.query), context);
    case 'photos':
      return photos.photosById(user, idsIn(route.query), context);
    default:
      return assertNever(route);
  }
}
