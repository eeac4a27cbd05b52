import { forward } from '../../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

const passOn = (request: Request): Promise<Response> => forward(request);

export { passOn as DELETE, passOn as GET, passOn as PATCH, passOn as POST, passOn as PUT };
