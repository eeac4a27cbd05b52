import { type NextRequest, NextResponse } from 'next/server';
import { inDevelopment } from './lib/env.ts';
import { isOwnName, notOwnName } from './lib/own-name.ts';
import { isOfPrograms, refusal } from './lib/refusal.ts';
import { setStrictTransport } from './lib/strict-transport.ts';

/** Gives every page its own nonce: only scripts that carry it run. Tells the page its address, for the way back after sign-in. */
export function proxy(request: NextRequest): NextResponse {
  if (!isOwnName(request.headers.get('host'))) {
    const { pathname } = request.nextUrl;
    if (!isOfPrograms(pathname)) return new NextResponse(notOwnName.message, { status: notOwnName.status });
    const { body, status, headers } = refusal(pathname, notOwnName);
    return new NextResponse(body, { status, headers });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment() ? ` 'unsafe-eval'` : ''}`,
    // Charts and floating layers place themselves by style attributes.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'${inDevelopment() ? ' ws:' : ''}`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-marquee-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  setStrictTransport(response.headers);
  return response;
}

/** Everything but what is no page: files of the build, and what is passed on to the API. */
export const config = { matcher: ['/((?!_next/static/|trpc/|uploads/|api/auth/|icon.svg$).*)'] };
