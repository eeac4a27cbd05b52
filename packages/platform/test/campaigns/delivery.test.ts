import { afterEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/campaigns/delivery.ts';
import { isSigned, openReceiver, type Receiver } from './receiver.ts';

const now = Date.UTC(2026, 10, 23, 12);
const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});
async function receiving(...given: Parameters<typeof openReceiver>) {
  const receiver = await openReceiver(...given);
  open.push(receiver);
  return receiver;
}
const deliveryTo = (more: Partial<Parameters<typeof createDelivery>[0]> = {}) =>
  createDelivery({ addresses: ['127.0.0.0/8', '*.lumen.example'], secret: 's'.repeat(40), clock: { now: () => now }, ...more });
const { secret, sealed } = deliveryTo().makeSecret('lumen');
const callOf = (url: string) => ({ exhibitor: 'lumen', url, sealed, id: 'bat_1', body: { type: 'test', ünï: '→' } });

describe('a call to an exhibitor’s system', () => {
  it('is signed over its id, instant and body, with a secret that only this exhibitor’s calls are signed with', async () => {
    const { url, calls } = await receiving();
    expect(await deliveryTo().call(callOf(url))).toEqual({ kind: 'taken' });
    const [call] = calls;
    if (!call) throw new Error('It was called.');
    expect(call).toMatchObject({ id: 'bat_1', headers: { 'idempotency-key': 'bat_1', 'webhook-timestamp': String(now / 1000) } });
    expect(JSON.parse(call.body)).toEqual({ type: 'test', ünï: '→' });
    expect(isSigned(secret, call)).toBe(true);
    expect(isSigned(secret, { ...call, body: `${call.body} ` })).toBe(false);
    expect(isSigned(deliveryTo().makeSecret('lumen').secret, call)).toBe(false);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(sealed).not.toContain(secret.slice(6));
    expect(await deliveryTo().call({ ...callOf(url), exhibitor: 'other' })).toMatchObject({ kind: 'refused' });
    expect(await deliveryTo({ secret: 't'.repeat(40) }).call(callOf(url))).toMatchObject({ kind: 'refused' });
    expect(calls).toHaveLength(1);
  });

  it('is signed as the example of the specification is', async () => {
    // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, "Signature scheme"
    const { signatureOf } = await import('../../src/campaigns/delivery.ts');
    const before = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.';
    const body = Buffer.from('{"test": 2432232314}');
    expect(signatureOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', before, body)).toBe('g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    [200, 'taken', null],
    [204, 'taken', null],
    [500, 'later', null],
    [503, 'later', 120_000],
    [429, 'later', 120_000],
    [408, 'later', null],
    [400, 'refused', null],
    [401, 'refused', null],
    [410, 'refused', null],
  ] as const)('that is answered with %i is %s', async (status, kind, afterMs) => {
    const { url } = await receiving((response) =>
      response.writeHead(status, afterMs === null ? {} : { 'retry-after': '120' }).end(kind === 'taken' ? undefined : 'No\nroom\u0000'),
    );
    const answer = await deliveryTo().call(callOf(url));
    expect(answer).toMatchObject({ kind });
    if (answer.kind !== 'taken') expect(answer.said).toBe(`Your system answered ${status}: No room`);
    if (answer.kind === 'later') expect(answer.afterMs).toBe(afterMs);
  });

  it('waits until the day and time that its answer asks for', async () => {
    const { url } = await receiving((response) => response.writeHead(503, { 'retry-after': new Date(now + 60_000).toUTCString() }).end());
    expect(await deliveryTo().call(callOf(url))).toMatchObject({ kind: 'later', afterMs: 60_000 });
  });

  it('follows nobody elsewhere', async () => {
    const elsewhere = await receiving();
    const { url } = await receiving((response) => response.writeHead(307, { location: elsewhere.url }).end());
    expect(await deliveryTo().call(callOf(url))).toMatchObject({ kind: 'refused' });
    expect(elsewhere.calls).toEqual([]);
  });

  it('reads no more of an answer than it tells, and waits for none that does not come', async () => {
    const endless = await receiving((response) => {
      response.writeHead(400);
      const more = () => response.write('x'.repeat(10_000), () => setImmediate(more));
      more();
    });
    const answer = await deliveryTo().call(callOf(endless.url));
    expect(answer.kind === 'refused' && answer.said.length).toBeLessThan(400);
    const silent = await receiving(() => {});
    expect(await deliveryTo({ patienceMs: 60 }).call(callOf(silent.url))).toMatchObject({ kind: 'later' });
    const broken = await receiving((response) => response.destroy());
    expect(await deliveryTo().call(callOf(broken.url))).toMatchObject({ kind: 'later' });
    expect(await deliveryTo().call(callOf('http://127.0.0.1:1/'))).toMatchObject({ kind: 'later' });
    // Neither does the look-up of a name.
    const lost = deliveryTo({ patienceMs: 60, find: () => new Promise(() => {}) });
    expect(await lost.call(callOf('https://hooks.lumen.example/'))).toMatchObject({ kind: 'later' });
  });

  it('goes to addresses that may be reached alone, encrypted but on this machine', async () => {
    const { port, calls } = await receiving();
    const { refusalOf } = deliveryTo();
    expect(refusalOf('https://hooks.lumen.example/in')).toBeNull();
    expect(refusalOf('http://127.0.0.1:8080/')).toBeNull();
    for (const url of [
      ...['http://hooks.lumen.example/', 'ftp://hooks.lumen.example/', 'hooks.lumen.example', ''],
      ...['https://10.1.2.3/', 'https://169.254.169.254/', 'https://a:b@hooks.lumen.example/'],
    ])
      expect(refusalOf(url), url).toEqual(expect.any(String));
    // A name that leads elsewhere than its owner said, each time it is asked for.
    for (const address of ['10.0.0.1', '169.254.169.254', '::ffff:10.0.0.1'])
      expect(await deliveryTo({ find: async () => [address] }).call(callOf(`https://hooks.lumen.example:${port}/`)), address).toMatchObject(
        {
          kind: 'refused',
        },
      );
    const elsewhere = deliveryTo({ find: async () => ['93.184.216.34'] });
    expect(await elsewhere.call(callOf('https://other.example/'))).toMatchObject({ kind: 'refused' });
    const bound = deliveryTo({ addresses: ['*.lumen.example', '93.184.216.0/24'], find: async () => ['93.184.216.34'] });
    expect(await bound.call(callOf(`http://hooks.lumen.example:${port}/`))).toMatchObject({ kind: 'refused' });
    expect(calls).toEqual([]);
  });
});
