/** What this app uses of auth0-lock 14. Its own types need those of auth0-js, and lack half of the options. */
declare module 'auth0-lock/lib/index.js' {
  export interface LockOptions {
    readonly allowedConnections: readonly string[];
    readonly auth: {
      readonly sso: boolean;
      readonly responseType: 'code';
      readonly redirectUrl: string;
      readonly connectionScopes?: Readonly<Record<string, readonly string[]>>;
    };
    readonly avatar: null;
    readonly clientBaseUrl: string;
    readonly closable: boolean;
    readonly container: string;
    readonly language: string;
    readonly languageDictionary: Readonly<Record<string, unknown>>;
    readonly rememberLastLogin: boolean;
    readonly theme: { readonly logo: string };
  }
  export class Auth0Lock {
    constructor(clientId: string, domain: string, options: LockOptions);
    show(): void;
    destroy(): void;
    on(event: 'show', listener: () => void): void;
    on(event: 'unrecoverable_error', listener: (error: Error) => void): void;
  }
}

declare module 'auth0-lock/lib/i18n/en.js' {
  /** A CommonJS module: the bundler hands over its exports whole, as Node does. */
  const exports: { readonly default: Readonly<Record<string, unknown>> };
  export default exports;
}

/** Parts that are loaded ahead, for what it takes to load them. */
declare module 'auth0-lock/lib/*' {}

interface Window {
  /** Lock's registry for what it would load from a CDN. */
  readonly Auth0?: {
    registerLanguageDictionary(language: string, dictionary: Readonly<Record<string, unknown>>): void;
  };
}
