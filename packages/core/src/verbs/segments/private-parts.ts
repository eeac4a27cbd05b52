import { type Definition, references } from '@marquee/dsl';
import { readerOf } from '../../definitions/index.ts';
import { ServiceError } from '../../errors.ts';
import type { OwnScene } from '../../verb/index.ts';

/** Throws `conflict` where a definition that is to be shared uses a segment that is private to the actor: for colleagues it would not exist. */
export async function refusePrivateParts({ ports, actor }: OwnScene, definition: Definition): Promise<void> {
  for (const { id } of references(definition)) {
    const used = await ports.metadata.segments.find(readerOf(actor), id);
    if (used?.visibility !== 'private') continue;
    const says = `“${used.name}” is private to you, and colleagues could not see what this segment asks. Share “${used.name}” first, or keep this one private.`;
    throw new ServiceError('conflict', says, { private: { id, name: used.name } });
  }
}
