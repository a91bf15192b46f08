/** Time as the ways in need it, so that a test can be the one who lets it pass. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs `work` once after so many milliseconds; answers a function that calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
