// Servers as processes that outlive the command which starts them, and are known again by their command line.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/** The command lines of a group's processes; those that ended and were not yet waited for have none. */
function commandLines(group) {
  if (!existsSync('/proc/self/stat')) {
    const lines = execFileSync('ps', ['-axo', 'pgid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => line.trim().split(/\s+/, 1).concat(line)).flatMap(([of, line]) => (Number(of) === group ? [line] : []));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // After the name, which is in brackets and may hold anything: state, parent, group.
        const of = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[2];
        return Number(of) === group ? [readFileSync(`/proc/${pid}/cmdline`, 'utf8')] : [];
      } catch {
        return [];
      }
    });
}

/** Whether a process of the group is still one that was started: numbers are given again to others, so a command line must name our folder. */
export function isOurs({ pid, mark }) {
  return commandLines(pid).some((line) => line.includes(mark));
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
