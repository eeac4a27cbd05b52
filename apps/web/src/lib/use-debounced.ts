'use client';
import { useEffect, useState } from 'react';

/** The value as it was once it stayed the same for a while. The first one is there at once. */
export function useDebounced<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  // The outside system is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

/** True once `condition` has held for a while. */
export function useLasting(condition: boolean, delayMs: number): boolean {
  const [lasting, setLasting] = useState(false);
  // The outside system is the clock.
  useEffect(() => {
    if (!condition) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), delayMs);
    return () => clearTimeout(timer);
  }, [condition, delayMs]);
  return condition && lasting;
}
