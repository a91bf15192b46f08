/** Waiting, for whatever must not wait in a test. */
export interface Timer {
  /** Calls `action` once, later; answers what calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemTimer: Timer = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
