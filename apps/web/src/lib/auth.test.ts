import { afterEach, describe, expect, it } from 'vitest';
import { signIn, signOut } from './auth.ts';

const fetchBefore = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchBefore;
  Reflect.deleteProperty(globalThis, 'window');
});

/** A tab with a draft in it, and a server that answers so. */
function tab(answer: () => Promise<Response>) {
  const kept = new Map([['marquee:mara:draft:new', '{}']]);
  const went: string[] = [];
  const sessionStorage = Object.assign(
    Object.create({ removeItem: (key: string) => kept.delete(key) && Reflect.deleteProperty(sessionStorage, key) }),
    {
      'marquee:mara:draft:new': '{}',
    },
  );
  Object.assign(globalThis, { window: { sessionStorage, location: { assign: (to: string) => went.push(to) } } });
  globalThis.fetch = answer;
  return { kept, went };
}

describe('signing in', () => {
  it('tells somebody who is suspended why, and nobody else that there is such a person', async () => {
    const says = 'You are suspended and cannot sign in. Ask an administrator to let you in again.';
    const error = { code: 'forbidden', message: says, details: {}, requestId: 'r' };
    globalThis.fetch = async () => Response.json({ error }, { status: 403 });
    expect(await signIn('mia@example.test', 'a long password')).toEqual({ ok: false, message: says });
    globalThis.fetch = async () => Response.json({ error: { ...error, code: 'unauthenticated' } }, { status: 401 });
    expect(await signIn('mia@example.test', 'another')).toEqual({ ok: false, message: expect.stringContaining('do not match') });
  });

  it('has something to say where a refusal comes without a sentence', async () => {
    for (const body of ['', 'Forbidden', '{}', '{"error":null}', '{"error":{"message":7}}']) {
      globalThis.fetch = async () => new Response(body, { status: 403 });
      expect(await signIn('mia@example.test', 'a long password')).toEqual({
        ok: false,
        message: expect.stringContaining('may not sign in'),
      });
    }
  });
});

describe('signing out', () => {
  it('without a connection says so, and neither leaves nor forgets anything', async () => {
    const { kept, went } = tab(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await signOut()).toEqual({ ok: false, message: expect.stringContaining('still signed in') });
    expect([kept.size, went]).toEqual([1, []]);
  });

  it('where the server cannot do it says so too', async () => {
    const { kept, went } = tab(async () => new Response('', { status: 503 }));
    expect((await signOut()).ok).toBe(false);
    expect([kept.size, went]).toEqual([1, []]);
  });

  it('forgets what the tab kept and leaves; a session that is over already is no obstacle', async () => {
    for (const status of [200, 401]) {
      const { kept, went } = tab(async () => new Response('', { status }));
      expect(await signOut()).toEqual({ ok: true });
      expect([kept.size, went]).toEqual([0, ['/sign-in']]);
    }
  });
});

it('a password that matched may lead to the question for a code', async () => {
  for (const codeNeeded of [true, false]) {
    globalThis.fetch = async () => Response.json({ ok: true, codeNeeded });
    expect(await signIn('mia@example.test', 'a long password')).toEqual({ ok: true, codeNeeded });
  }
});
