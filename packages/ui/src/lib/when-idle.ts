import { fetchCode, type Load } from './code.ts';

const asked = new WeakSet<Load<unknown>>();
const queue: Load<unknown>[] = [];

/** Fetches the code when the page is loaded and has nothing else to do, one file after another. Once a page, however often it is asked. */
export function whenIdle(load: Load<unknown>): void {
  if (asked.has(load)) return;
  asked.add(load);
  queue.push(load);
  if (queue.length > 1) return;
  if (document.readyState === 'complete') next();
  else window.addEventListener('load', next, { once: true });
}

function next(): void {
  idle(() => {
    const [load] = queue;
    if (load === undefined) return;
    void fetchCode(load, { ahead: true }).finally(() => {
      queue.shift();
      if (queue.length > 0) next();
    });
  });
}

/** Where a browser does not say when it is idle, a moment later will do. */
function idle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else window.setTimeout(run, 200);
}
