import { useEffect, useSyncExternalStore } from 'react';
import { type Code, codeNow, fetchCode, type Load, watchCode } from './code.ts';
import { whenIdle } from './when-idle.ts';

const none: Code<never> = { code: undefined, away: false };

/** The code behind `load`: fetched when it is wanted, and ahead of that when the page has nothing else to do. */
export function useCode<T>(load: Load<T>, wanted: boolean): Code<T> {
  const code = useSyncExternalStore<Code<T>>(
    (watcher) => watchCode(load, watcher),
    () => codeNow(load),
    () => none,
  );
  // The outside system is the network.
  useEffect(() => {
    if (wanted) void fetchCode(load);
    else whenIdle(load);
  }, [load, wanted]);
  return code;
}
