import { forward } from '../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> => forward(request);
