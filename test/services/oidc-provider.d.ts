/**
 * The package's entry file prints a warning on every Node before 22, though all that is used here runs on 20.
 * Its modules, imported one by one, do not; their types are those of the entry file.
 */
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
declare module 'oidc-provider/lib/helpers/errors.js' {
  import { errors } from 'oidc-provider';
  export import AccessDenied = errors.AccessDenied;
  export import InvalidRequest = errors.InvalidRequest;
  export import OIDCProviderError = errors.OIDCProviderError;
}
declare module 'oidc-provider/lib/helpers/interaction_policy/index.js' {
  import { interactionPolicy } from 'oidc-provider';
  export import base = interactionPolicy.base;
  export import Check = interactionPolicy.Check;
}
