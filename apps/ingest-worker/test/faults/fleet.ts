import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A worker process as it is built. */
interface Member {
  readonly process: ChildProcess;
  ready: boolean;
}
type OnStage = (stage: string, member: Member) => void;

/** Worker processes that come and go. */
export interface Fleet {
  readonly size: number;
  /** How many take messages. */
  readonly ready: number;
  join(): void;
  /** Ends a worker without a chance to tidy up, `delayMs` after one of them reaches the stage; false when none does in time. */
  killAt(stage: string, delayMs: number, withinMs: number): Promise<boolean>;
  /** Asks one to leave in order. */
  leave(): void;
  /** Asks all to leave in order and waits until they have. */
  stop(): Promise<void>;
  /** Errors that workers logged. */
  readonly errors: readonly string[];
  /** Warnings that they logged: batches that were given again. */
  readonly warnings: readonly string[];
}

export function startFleet(env: Readonly<Record<string, string>>): Fleet {
  const members = new Set<Member>();
  const errors: string[] = [];
  const warnings: string[] = [];
  const listeners = new Set<OnStage>();

  const join = () => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry], {
      env: { ...process.env, ...env, WORKER_PORT: '0', LOG_LEVEL: 'trace' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const member: Member = { process: child, ready: false };
    members.add(member);
    child.on('exit', () => members.delete(member));
    child.stderr?.on('data', (text) => errors.push(String(text)));
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      if (line.includes('"ready":true')) member.ready = true;
      const stage = /"stage":"([a-z]+)"/.exec(line)?.[1];
      if (stage) for (const listener of listeners) listener(stage, member);
      if (/"level":[56]0/.test(line)) errors.push(line);
      else if (line.includes('"level":40')) warnings.push(line);
    });
  };
  const ended = (member: Member) =>
    new Promise<void>((resolve) => {
      if (!members.has(member)) resolve();
      member.process.on('exit', () => resolve());
    });

  return {
    errors,
    warnings,
    join,
    get size() {
      return members.size;
    },
    get ready() {
      return [...members].filter(({ ready }) => ready).length;
    },
    async killAt(stage, delayMs, withinMs) {
      const found = new Promise<Member>((resolve) => {
        const listener: OnStage = (reached, member) => {
          if (reached !== stage || !member.ready) return;
          listeners.delete(listener);
          resolve(member);
        };
        listeners.add(listener);
        void setTimeout(withinMs).then(() => listeners.delete(listener));
      });
      const member = await Promise.race([found, setTimeout(withinMs, null)]);
      if (!member) return false;
      if (delayMs > 0) await setTimeout(delayMs);
      member.process.kill('SIGKILL');
      await ended(member);
      return true;
    },
    leave: () => void [...members].find(({ ready }) => ready)?.process.kill('SIGTERM'),
    async stop() {
      const all = [...members];
      for (const { process } of all) process.kill('SIGTERM');
      await Promise.all(all.map(ended));
    },
  };
}
