// Servers as processes that outlive the command which starts them, and are known again by their command line.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/** The command line of a process, or undefined when there is none (any more). */
function commandLine(pid) {
  try {
    if (existsSync('/proc/self/stat')) {
      // A process that ended and was not yet waited for has an empty command line.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || undefined;
    }
    return execFileSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process is still the one that was started: a number is given again to others, so its command line must name our folder. */
export function isOurs({ pid, mark }) {
  return commandLine(pid)?.includes(mark) ?? false;
}

/** Starts a server apart from this process, its output to a file. `mark` is a path on its command line that nobody else has. */
export function launch(command, args, { log, mark, ...options }) {
  const out = openSync(log, 'a');
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  child.unref();
  let ended;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended = signal ? `ended by ${signal}` : `ended with ${code}`;
  });
  return { pid: child.pid, mark, log, ended: () => ended };
}

export function lastLines(file, count = 25) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Waits until `ready` says so; says how long it took. A server that ends meanwhile is shown with its last words. */
export async function untilReady(name, server, ready, { timeoutMs = 180_000 } = {}) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  const terminal = process.stdout.isTTY;
  for (;;) {
    if (await ready()) break;
    const ended = server.ended();
    if (ended !== undefined) throw new Problem(`${name} could not start (${ended}). The end of ${server.log}:\n${lastLines(server.log)}`);
    if (Date.now() - started > timeoutMs)
      throw new Problem(`${name} was not ready after ${seconds()} s. The end of ${server.log}:\n${lastLines(server.log)}`);
    if (terminal) process.stdout.write(`\r\x1b[K${name} … ${seconds()} s`);
    await pause(250);
  }
  console.log(`${terminal ? '\r\x1b[K' : ''}${name}: ready after ${seconds()} s`);
}

/** Ends a server that is ours: asks, waits, then insists. */
export async function end({ pid, mark }, { patienceMs = 40_000 } = {}) {
  if (!isOurs({ pid, mark })) return;
  signal(pid, 'SIGTERM');
  const until = Date.now() + patienceMs;
  while (isOurs({ pid, mark }) && Date.now() < until) await pause(100);
  if (isOurs({ pid, mark })) signal(pid, 'SIGKILL');
  while (isOurs({ pid, mark })) await pause(50);
}

/** To the group: a server may have processes of its own. */
function signal(pid, name) {
  try {
    process.kill(-pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
