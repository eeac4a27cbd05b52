import type { CampaignRequest, Film } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import { askable } from './asked.ts';
import { messageIssuesOf } from './message-values.ts';
import type { RequestIssue } from './schemas.ts';

const dayMs = 86_400_000;

/** What a request lacks before it can be submitted, each at its place; warnings keep nobody from it. */
export async function requestIssues(scene: OwnScene, request: CampaignRequest): Promise<readonly RequestIssue[]> {
  const issues: RequestIssue[] = [];
  const error = (path: string, message: string) => issues.push({ path, severity: 'error', message });
  const warning = (path: string, message: string) => issues.push({ path, severity: 'warning', message });
  const today = new Date(scene.ports.clock.now()).toISOString().slice(0, 10);
  const { named, pooled } = await askable(scene);

  const [film = null] = request.film === null ? [] : await scene.ports.metadata.catalogue.filmsById([request.film]);
  if (request.film === null) error('/film', 'Choose the film.');
  else if (film === null) error('/film', 'This film is not in the catalogue. Choose another.');
  if (request.segment === null) error('/segment', 'Choose the segment, and which version of it.');
  if (request.exhibitors.length === 0 && !request.pool) error('/exhibitors', 'Choose at least one exhibitor.');
  for (const [place, exhibitor] of request.exhibitors.entries())
    if (!named.includes(exhibitor))
      error(`/exhibitors/${place}`, 'There is no such exhibitor among those that allow you their figures. Take it out.');
  if (request.pool && pooled.length === 0) error('/pool', 'No exhibitor is in the pool alone. Leave this out.');
  if (request.channels.length === 0) error('/channels', 'Choose at least one channel.');
  if (request.sendOn === null) error('/sendOn', 'Choose the day of sending.');
  else if (request.sendOn < today) error('/sendOn', 'This day is over. Choose a later one.');
  if (request.decideBy === null) error('/decideBy', 'Say until when exhibitors are to decide.');
  else if (request.decideBy < today) error('/decideBy', 'This day is over. Choose a later one.');
  else if (request.sendOn !== null && request.decideBy > request.sendOn) error('/decideBy', 'Exhibitors have to decide before it is sent.');
  if (request.sendFrom >= request.sendUntil) error('/sendUntil', 'Sending has to end after it begins.');
  if (request.sendFrom < '08:00' || request.sendUntil > '21:00')
    warning('/sendFrom', 'Many exhibitors send between 08:00 and 21:00 alone.');
  if (request.decideBy !== null && Date.parse(request.decideBy) - Date.parse(today) < 2 * dayMs)
    warning('/decideBy', 'This leaves exhibitors less than two days to decide.');
  for (const [path, address] of [
    ['/image', request.image],
    ['/trailer', request.trailer],
  ] as const)
    if (address !== '' && !isWebAddress(address)) error(path, 'Give an address that begins with https://.');
  return [...issues, ...messageIssues(request, film)];
}

function messageIssues(request: CampaignRequest, film: Film | null): readonly RequestIssue[] {
  const { message, channels } = request;
  if (message === null)
    return channels.length === 0 ? [] : [{ path: '/message', severity: 'error', message: 'Write what moviegoers are told.' }];
  return messageIssuesOf(message, request, film).map(({ path, severity, message: said }) => ({
    path: `/message${path}`,
    severity,
    message: said,
  }));
}

function isWebAddress(text: string): boolean {
  const address = URL.parse(text);
  return address !== null && address.protocol === 'https:' && address.username === '' && address.password === '';
}
