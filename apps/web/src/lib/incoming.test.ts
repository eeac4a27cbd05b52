import { expect, it } from 'vitest';
import { putRight } from './incoming.ts';

function right(url: string, claimed?: string, from: string | undefined = '192.0.2.1') {
  const request = { url, headers: claimed === undefined ? {} : { 'x-forwarded-for': claimed } };
  putRight(request, from);
  return request;
}

it('an address comes from the connection, behind whatever is claimed', () => {
  expect(right('/').headers).toEqual({ 'x-forwarded-for': '192.0.2.1' });
  expect(right('/', '203.0.113.9').headers).toEqual({ 'x-forwarded-for': '203.0.113.9, 192.0.2.1' });
});

it('what cannot be read leads to where that is said, and the rest stays', () => {
  for (const url of ['/segments/%E0%A4%A', '/trpc/%zz', '/%', '/api/auth/%C3']) expect(right(url).url).toBe('/api/malformed');
  for (const url of ['/api/v1/segments/%zz', '/api/v2/%']) expect(right(url).url).toBe('/api/malformed?of=programs');
  for (const url of ['/segments/seg_1?q=%zz', '/segments/caf%C3%A9', '/', '//']) expect(right(url).url).toBe(url);
});
