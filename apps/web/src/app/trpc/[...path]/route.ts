import { forward } from '../../../lib/forward.ts';

export const dynamic = 'force-dynamic';

const answer = (request: Request): Promise<Response> => forward(request);

export { answer as GET, answer as POST };
