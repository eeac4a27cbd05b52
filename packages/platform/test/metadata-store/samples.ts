import type { DeadLetter, Film, Segment, SegmentVersion, Site } from '@marquee/core';

export const organisationId = 'lakeside';
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();

export const segment = (id: string, changes: Partial<Segment> = {}): Segment => ({
  id,
  organisationId,
  name: `Segment ${id}`,
  archived: false,
  visibility: 'organisation',
  tags: [],
  latestVersion: 1,
  revision: 1,
  createdAt: at(0),
  createdBy: 'ana',
  changedAt: at(0),
  changedBy: 'ana',
  lastCount: null,
  ...changes,
});

export const version = (segmentId: string, number: number, where: unknown): SegmentVersion => ({
  segmentId,
  version: number,
  definition: { version: 1, where },
  note: `note ${number}`,
  author: 'ana',
  authorName: 'Ana Ruiz',
  createdAt: at(number),
});

export const film = (id: string, title: string, changes: Partial<Film> = {}): Film => ({
  id,
  title,
  releaseDate: '2026-06-05',
  rating: 'R',
  genres: ['horror'],
  distributor: 'Lakeside',
  franchise: null,
  director: null,
  cast: [],
  ...changes,
});

export const site = (id: string, name: string, changes: Partial<Site> = {}): Site => ({
  id,
  exhibitor: 'aurora',
  code: id.toUpperCase(),
  name,
  region: 'US-CA',
  postcode: null,
  timeZone: 'America/Los_Angeles',
  ...changes,
});

export const deadLetter = (id: string, changes: Partial<DeadLetter> = {}): DeadLetter => ({
  id,
  exhibitor: 'aurora',
  feed: 'members',
  file: 'members.csv',
  line: 2,
  reason: 'unknown_site',
  detail: 'There is no site X1.',
  bytes: 'bTEseA==',
  format: 'csv',
  header: 'member_id',
  messageKey: null,
  at: at(1),
  ...changes,
});
