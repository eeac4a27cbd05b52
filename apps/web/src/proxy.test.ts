import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { proxy } from './proxy.ts';

const asked = (path: string) => proxy(new NextRequest(`http://rebound.example${path}`, { headers: { host: 'rebound.example' } }));

it('answers nothing under a name that only leads here: a problem to programs, words to people', async () => {
  for (const path of ['/api/v1/segments', '/api/v2/segments']) {
    const answer = asked(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([421, 'application/problem+json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ status: 421, code: 'forbidden', detail: expect.stringContaining('WEB_URL') });
  }
  const page = asked('/segments');
  expect([page.status, page.headers.get('content-type')]).toEqual([421, 'text/plain;charset=UTF-8']);
  expect(await page.text()).toContain('not the address of Marquee');
});
