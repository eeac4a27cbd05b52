import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type HostileRequest, hostileRequest, randomOf } from './requests.ts';
import { residentOf, webPidOf } from './resident.ts';
import { starve } from './starve.ts';

/**
 * Attacks a running product with the demo's people: many requests that nobody means well with, over every route, then one person who asks
 * all that can be asked while another works. Prints what came back, what the servers held, and how long the other waited.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, requests: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
if (values.data === undefined) throw new Error('Give the data folder of a running product: --data DIR');
const run: { readonly pid: number; readonly url: string; readonly webUrl: string } = JSON.parse(
  readFileSync(path.join(values.data, 'run.json'), 'utf8'),
);
const addresses = { web: run.webUrl, api: run.url };
const pids = { web: webPidOf(run.pid), api: run.pid };
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const atOnce = 16;

const cookie = await signIn('mara@halden-street-releasing.example');
const highest = { web: 0, api: 0 };
const sampling = setInterval(() => {
  for (const name of ['web', 'api'] as const) highest[name] = Math.max(highest[name], residentOf(pids[name]));
}, 200);

const statuses = new Map<number, number>();
const bad: string[] = [];
const random = randomOf(Number(values.seed));
let left = Number(values.requests);
const begun = performance.now();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (left-- > 0) {
      const asked = hostileRequest(random, cookie);
      const status = await send(asked);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 && bad.length < 20)
        bad.push(`${status} ${asked.to} ${asked.method} ${asked.path.slice(0, 120)} ${asked.body?.slice(0, 300) ?? ''}`);
    }
  }),
);
console.log(`${values.requests} requests in ${Math.round((performance.now() - begun) / 1_000)} s`);
for (const [status, many] of [...statuses].sort(([a], [b]) => a - b)) console.log(`  ${status || 'connection closed'}: ${many}`);
for (const line of bad) console.log(`  ${line}`);
console.log(`resident at most: web ${highest.web} MB, API ${highest.api} MB`);
const starved = await starve(run.webUrl, cookie, await signIn('jonah@halden-street-pictures.example'));
clearInterval(sampling);
for (const { name, quiet, beside } of starved)
  console.log(
    `second person beside ${name}: ${beside.toFixed(0)} ms against ${quiet.toFixed(0)} ms alone, ${(beside / quiet).toFixed(2)} times`,
  );
console.log(`resident at most, with that: web ${highest.web} MB, API ${highest.api} MB`);
process.exit(bad.length === 0 && Math.max(highest.web, highest.api) < 1_000 ? 0 : 1);

function send({ to, method, path: target, headers, body }: HostileRequest): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(addresses[to]);
    try {
      const sent = request({ agent, hostname, port, method, path: target, headers: { origin: addresses.web, ...headers } }, (answer) => {
        answer.on('error', () => resolve(0));
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.resume();
      });
      sent.on('error', () => resolve(0));
      sent.end(body);
    } catch {
      // Node itself refuses to send it.
      resolve(0);
    }
  });
}

async function signIn(email: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: run.webUrl };
  const body = JSON.stringify({ email, password: 'marquee-demo' });
  const answer = await fetch(`${run.webUrl}/api/auth/sign-in/email`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
