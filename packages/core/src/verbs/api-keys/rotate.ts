import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { ShownKey, viewOf } from './schemas.ts';

const hourMs = 3_600_000;
/** So long both are let in, that nobody has to change a program at the same moment. */
const overlapHours = 24;

/** Makes another key in place of one, which is let in for a day more. Until when it holds stays as it was. */
export const rotate = defineVerb({
  name: 'apiKeys.rotate',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Make another key in place of one; the one before is let in for a day more.',
  input: z.object({ id: GivenText }),
  output: ShownKey,
  async run({ ports }, { id }) {
    const now = ports.clock.now();
    const { key, digest } = ports.apiKeys.make();
    const previousUntil = new Date(now + overlapHours * hourMs).toISOString();
    await ports.metadata.apiKeys.rotate(id, digest, previousUntil);
    const rotated = await ports.metadata.apiKeys.find(id);
    if (!rotated) throw new ServiceError('not_found', `There is no key ${id} in use.`, {});
    return { output: { ...viewOf(rotated, now), key }, audit: { subject: id, changedTo: { previousUntil } } };
  },
});
