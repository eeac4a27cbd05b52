import { forward } from '../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

/** The API says itself what is too large, and why: this is where a request ends that goes on after that. */
const largest = 2 * 1024 * 1024 * 1024;

export const POST = (request: Request): Promise<Response> => forward(request, { largest });
