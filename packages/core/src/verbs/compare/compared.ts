import { type Definition, dayOfIso } from '@marquee/dsl';
import { z } from 'zod';
import { namesOfSegments, type Prepared, prepare } from '../../definitions/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import type { Scene } from '../../verb/index.ts';
import { audienceOf, boughtAhead, sawAfterOpening } from '../films/index.ts';

const Id = z.string().min(1).max(191);
const mostCompared = 5;

/** One audience of a comparison: a segment in its latest version or another, whoever saw a film, or a definition that nobody saved. */
export const Compared = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('segment'), id: Id, version: z.number().int().min(1).optional() }),
  /** `part`: of those who saw it, who bought before the release day, or who came after the opening weekend. */
  z.object({ kind: z.literal('film'), id: Id, part: z.enum(['ahead', 'after']).optional() }),
  z.object({ kind: z.literal('draft'), definition: z.unknown() }),
]);
export type Compared = z.infer<typeof Compared>;

/** Those of one comparison, in their order: the first is what the others are held against. */
export const ComparedAudiences = z
  .array(Compared)
  .min(2, 'Choose a second audience to compare with.')
  .max(mostCompared, `At most ${mostCompared} audiences are compared.`);

/** What an audience of a comparison is called. */
export const ComparedName = z.object({ kind: z.enum(['segment', 'film', 'draft']), name: z.string() });
export type ComparedName = z.infer<typeof ComparedName>;

/** An audience of a comparison that can be asked of the store. */
export interface AskedAudience extends ComparedName {
  readonly prepared: Prepared;
}

/**
 * The audiences of a comparison on one day, in their order.
 *
 * @throws ServiceError `not_found` and `bad_request` at the audience that there is not, or that stands there twice; `invalid_definition` for one that cannot be counted
 */
export async function askAudiences(
  scene: Scene,
  compared: readonly Compared[],
  asOf: string | undefined,
): Promise<readonly AskedAudience[]> {
  const audiences: AskedAudience[] = [];
  for (const [at, one] of compared.entries()) {
    const { name, definition } =
      one.kind === 'film' ? await filmOf(scene, one, at) : { name: await nameOf(scene, compared, at), definition: definitionOf(one) };
    const prepared = await preparedOf(scene, name, definition, asOf);
    const twin = audiences.find(({ prepared: { canonical } }) => canonical === prepared.canonical);
    if (twin) throw badInput(`/audiences/${at}`, `“${name}” is the same audience as “${twin.name}”. Remove one of them.`);
    audiences.push({ kind: one.kind, name, prepared });
  }
  return audiences;
}

/** A film’s audience, or the part of it that is meant, with what it is called. */
async function filmOf(scene: Scene, { id, part }: Extract<Compared, { kind: 'film' }>, at: number) {
  const [film] = await scene.ports.metadata.catalogue.filmsById([id]);
  if (!film) throw badInput(`/audiences/${at}`, 'The catalogue has no such film. Remove it, or choose another.', 'not_found');
  if (part === undefined) return { name: film.title, definition: audienceOf(id) };
  if (film.releaseDate === null)
    throw badInput(
      `/audiences/${at}`,
      `“${film.title}” has no release date, so that nothing comes before or after it. Remove it, or choose another.`,
    );
  return part === 'ahead'
    ? { name: `${film.title}, bought ahead`, definition: { version: 1, where: boughtAhead(id, dayOfIso(film.releaseDate), 1) } }
    : { name: `${film.title}, after the opening weekend`, definition: { version: 1, where: sawAfterOpening(id) } };
}

function definitionOf(one: Exclude<Compared, { kind: 'film' }>): unknown {
  if (one.kind === 'draft') return one.definition;
  const version = one.version === undefined ? {} : { version: one.version };
  return { version: 1, where: { kind: 'segment', id: one.id, ...version } } satisfies Definition;
}

async function nameOf(scene: Scene, compared: readonly Compared[], at: number): Promise<string> {
  const one = compared[at];
  if (one?.kind === 'segment') {
    const name = (await namesOfSegments(scene.ports.metadata, scene.actor, [one.id])).get(one.id);
    if (name === undefined) throw badInput(`/audiences/${at}`, 'There is no such segment. Remove it, or choose another.', 'not_found');
    const isOfAnother = compared.some((other, place) => place !== at && other.kind === 'segment' && other.id === one.id);
    return isOfAnother ? `${name}, ${one.version === undefined ? 'latest version' : `version ${one.version}`}` : name;
  }
  const drafts = compared.filter(({ kind }) => kind === 'draft');
  return drafts.length === 1 ? 'Draft' : `Draft ${compared.slice(0, at + 1).filter(({ kind }) => kind === 'draft').length}`;
}

/** Says whose issues they are. */
async function preparedOf(scene: Scene, name: string, definition: unknown, asOf: string | undefined): Promise<Prepared> {
  try {
    return await prepare(scene, definition, asOf);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== 'invalid_definition') throw error;
    throw new ServiceError(error.code, `“${name}” cannot be counted. ${error.message}`, error.details);
  }
}
