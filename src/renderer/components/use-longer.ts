import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which waiting needs words. */
const MOMENT_MS = 1000;

/** True once `waiting` lasts for more than a moment. */
export function useLonger(waiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLong(true), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && isLong;
}
