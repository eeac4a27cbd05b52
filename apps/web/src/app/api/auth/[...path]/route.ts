import { forward } from '../../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

/** An address and a password are short. */
const largest = 16 * 1024;

export const POST = (request: Request): Promise<Response> => forward(request, { largest });
