export const dynamic = 'force-dynamic';

/** Where an address leads that cannot be read. */
const answer = (): Response => new Response('This address cannot be read. Check it, or begin at the front page.\n', { status: 400 });

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
