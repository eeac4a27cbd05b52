import { afterEach, expect, it, vi } from 'vitest';
import { callAuth } from './auth-call.ts';
import { faultAt } from './fault-at.ts';

afterEach(() => void vi.unstubAllGlobals());
const answering = (answer: () => Response) => vi.stubGlobal('fetch', async () => answer());

it('what is refused can be shown at its place, and otherwise in a sentence', async () => {
  const error = {
    code: 'bad_request',
    message: '/email: Give one.',
    details: { issues: [{ path: '/email', message: 'Give one.' }] },
    requestId: 'r1',
  };
  answering(() => Response.json({ error }, { status: 400 }));
  const answer = await callAuth('join', {});
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad_request', message: 'Give one.', errorId: 'r1' } });
  expect(answer.ok ? null : faultAt(answer.error)('/email')).toBe('Give one.');
});

it('an answer is told, and none is said to be none', async () => {
  answering(() => Response.json({ email: 'mia@studio.example' }));
  expect(await callAuth('join', {})).toEqual({ ok: true, told: { email: 'mia@studio.example' } });
  answering(() => new Response('<html>', { status: 502 }));
  expect(await callAuth('join', {})).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
});
