/** Where the provider keeps codes, tokens, grants and sessions: in memory, shared by every provider of one tenant. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** When it was used, in milliseconds since 1970. */
  consumedAt?: number;
}

export class TenantStore {
  readonly #entries = new Map<string, Entry>();
  /** The refresh token that each grant used last, the only one that the overlap period covers. */
  readonly #lastUsed = new Map<string, string>();

  /** `overlapMs`: for how long the refresh token just used may be used again (Auth0's rotation overlap period). */
  adapter(model: string, overlapMs: () => number): Adapter {
    const key = (id: string) => `${model}:${id}`;
    const live = (id: string): Entry | undefined => {
      const entry = this.#entries.get(key(id));
      if (!entry || entry.expiresAt > Date.now()) return entry;
      this.#entries.delete(key(id));
      return undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        const lifetime = expiresIn === undefined ? Number.POSITIVE_INFINITY : expiresIn * 1000;
        this.#entries.set(key(id), { payload, expiresAt: Date.now() + lifetime });
      },
      find: async (id) => {
        const entry = live(id);
        if (!entry || entry.consumedAt === undefined) return entry?.payload;
        const isLast = this.#lastUsed.get(entry.payload.grantId ?? '') === id;
        const forgiven = model === 'RefreshToken' && isLast && Date.now() - entry.consumedAt < overlapMs();
        return forgiven ? entry.payload : { ...entry.payload, consumed: Math.floor(entry.consumedAt / 1000) };
      },
      findByUid: async (uid) => this.#find(model, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => this.#find(model, (payload) => payload.userCode === userCode),
      consume: async (id) => {
        const entry = live(id);
        if (!entry) return;
        entry.consumedAt ??= Date.now();
        if (model === 'RefreshToken' && entry.payload.grantId) {
          this.#lastUsed.set(entry.payload.grantId, id);
        }
      },
      destroy: async (id) => {
        this.#entries.delete(key(id));
      },
      revokeByGrantId: async (grantId) => {
        this.#deleteWhere(model, (payload) => payload.grantId === grantId);
      },
    };
  }

  /** All of them, or those of one user. */
  revokeRefreshTokens(sub?: string): void {
    this.#deleteWhere('RefreshToken', (payload) => sub === undefined || payload.accountId === sub);
  }

  #find(model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload, expiresAt }] of this.#entries) {
      if (key.startsWith(`${model}:`) && expiresAt > Date.now() && matches(payload)) return payload;
    }
    return undefined;
  }

  #deleteWhere(model: string, matches: (payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of this.#entries) {
      if (key.startsWith(`${model}:`) && matches(payload)) this.#entries.delete(key);
    }
  }
}
