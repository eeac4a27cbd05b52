import { refusal } from '../../../lib/refusal.ts';

export const dynamic = 'force-dynamic';

const message = 'This address cannot be read. Check it, or begin at the front page.';

/** Where an address leads that cannot be read. */
const answer = (request: Request): Response =>
  new URL(request.url).searchParams.get('of') === 'programs'
    ? refusal('/api/v1', { status: 400, code: 'bad_request', message })
    : new Response(`${message}\n`, { status: 400 });

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
