import { readerOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import { givenName } from '../../given-text.ts';
import type { OwnScene } from '../../verb/index.ts';

export const SegmentName = givenName('Give the segment a name.');

const folded = (name: string) => name.toLocaleLowerCase('en');

/** Throws `conflict` when another living segment that the actor can see has the name, case ignored. */
export async function refuseTakenName({ ports, actor }: OwnScene, name: string, except?: string): Promise<void> {
  const living = await ports.metadata.segments.list(readerOf(actor), { archived: false });
  const taken = living.find((segment) => segment.id !== except && folded(segment.name) === folded(name));
  if (taken)
    throw new ServiceError('conflict', `There is a segment named “${taken.name}” already. Choose another name.`, {
      taken: { id: taken.id, name: taken.name },
    });
}

/** "Copy of X", or "Copy of X (2)" and so on where that is taken. */
export async function copyName({ ports, actor }: OwnScene, name: string): Promise<string> {
  const living = new Set((await ports.metadata.segments.list(readerOf(actor), { archived: false })).map((segment) => folded(segment.name)));
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const candidate = `Copy of ${name}`.slice(0, 120 - suffix.length) + suffix;
    if (!living.has(folded(candidate))) return candidate;
  }
}
