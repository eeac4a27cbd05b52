import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import type { AuditQuery, KeptEntry } from '../../ports/index.ts';
import { figureOf, policyOf } from '../../privacy/index.ts';
import type { PlatformScene } from '../../verb/index.ts';
import { namedLike, namesIn, withoutVersion } from './names.ts';
import { type AuditLine, changedOf, type Page } from './schemas.ts';

const cursor = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\S{1,64})$/;

/** What of the log is looked for. */
export const Asked = z.object({
  organisation: GivenText.optional(),
  /** Somebody's id, `operator` or `nobody`. */
  person: GivenText.optional(),
  /** A verb, such as `people.add`, or an entity, such as `people`. */
  action: z
    .string()
    .regex(/^[A-Za-z]+(\.[A-Za-z]+)?$/, 'An action is the name of a verb, such as people.add, or its first part.')
    .optional(),
  since: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
  text: GivenText.pipe(z.string().max(200, 'At most 200 characters are looked for.')).optional(),
  /** The `next` of the page before. */
  after: z
    .string()
    .regex(cursor, { error: 'This is no end of a page.', abort: true })
    .refine((end) => !Number.isNaN(Date.parse(cursor.exec(end)?.[1] ?? '')), 'This is no end of a page.')
    .optional(),
  limit: z.number().int().min(1).max(500).default(50),
});
export type Asked = z.infer<typeof Asked>;

/** One page, with the names of those who acted and of what they acted on. */
export async function pageOf(scene: PlatformScene, asked: Asked): Promise<z.input<typeof Page>> {
  const { metadata } = scene.ports;
  const query = await queryOf(scene, asked);
  const [, at = '', id = ''] = cursor.exec(asked.after ?? '') ?? [];
  const found = await metadata.audit.page({ ...query, ...(at && { after: { at, id } }), limit: asked.limit + 1 });
  const entries = found.slice(0, asked.limit);
  const last = entries.at(-1);
  const names = await namesIn(metadata, entries);
  return {
    entries: entries.map((entry) => lineOf(scene, entry, names)),
    next: found.length > asked.limit && last ? `${last.at} ${last.id}` : null,
  };
}

/** What was asked, in a line for the log itself. */
export function wordsOf({ organisation, person, action, since, before, text }: Asked): string {
  const parts = Object.entries({ organisation, person, action, since, before, text });
  const given = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
  return given.length === 0 ? 'all' : given.join(', ');
}

async function queryOf({ ports }: PlatformScene, { organisation, person, action, since, before, text }: Asked): Promise<AuditQuery> {
  return {
    ...(organisation && { organisationId: organisation }),
    ...(person && { actor: person }),
    ...(action && { action }),
    ...(since && { since: new Date(since).toISOString() }),
    ...(before && { before: new Date(before).toISOString() }),
    ...(text && { text, named: await namedLike(ports.metadata, text) }),
  };
}

function lineOf({ actor, ports }: PlatformScene, entry: KeptEntry, names: ReadonlyMap<string, string>): AuditLine {
  const named = (id: string) => ({ id, name: names.get(id) ?? names.get(withoutVersion(id)) ?? null });
  const policy = policyOf(actor, ports.noise);
  return {
    ...entry,
    actor: named(entry.actor),
    organisation: entry.organisationId === null ? null : named(entry.organisationId),
    subject: entry.subject === null ? null : named(entry.subject),
    count: entry.count === null ? null : figureOf(policy, { count: entry.count, key: ports.noise.key(entry.id) }),
    changedFrom: changedOf(entry.changedFrom),
    changedTo: changedOf(entry.changedTo),
  };
}
