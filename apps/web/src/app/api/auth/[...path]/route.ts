import { forward } from '../../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

/** An address and a password are short. */
const largest = 16 * 1024;
/** Where another server sends the browser of somebody back who signed in there. */
const wayBack = '/api/auth/callback/oidc';

export const POST = (request: Request): Promise<Response> => forward(request, { largest });

export const GET = async (request: Request): Promise<Response> =>
  new URL(request.url).pathname === wayBack ? forward(request) : new Response(null, { status: 405, headers: { allow: 'POST' } });
