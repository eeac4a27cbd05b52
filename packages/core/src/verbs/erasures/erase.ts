import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { exhibitorOf } from '../../moviegoers/index.ts';
import { ErasureReceipt } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** `<exhibitor>:<26 letters of base32>`, as pseudonyms are made. */
const moviegoerId = /^[^:]+:[a-z2-7]{26}$/;

/** Erases a moviegoer for good: later rows and replays do not bring it back. One that is not on record is erased in advance. */
export const erase = defineVerb({
  name: 'moviegoers.erase',
  kind: 'mutation',
  scope: 'platform',
  permission: 'moviegoers:erase',
  summary: 'Erase a moviegoer for good.',
  input: z.union([
    z.strictObject({ moviegoer: GivenText }),
    z.strictObject({ exhibitor: GivenText, memberId: z.string().trim().min(1).max(1_000) }),
  ]),
  output: ErasureReceipt,
  async announce({ ports, scope }, who) {
    if ('moviegoer' in who && !moviegoerId.test(who.moviegoer))
      throw badInput('/moviegoer', 'This is no moviegoer id. marquee pseudonym EXHIBITOR MEMBER-ID says which one a member has.');
    const exhibitor = 'moviegoer' in who ? exhibitorOf(who.moviegoer) : who.exhibitor;
    const within = scope.exhibitors === 'all' || scope.exhibitors.includes(exhibitor);
    if (!within || (await ports.metadata.catalogue.exhibitors([exhibitor])).length === 0)
      throw new ServiceError('not_found', `There is no exhibitor ${exhibitor}.`, { exhibitor });
    return { subject: await ports.eraser.markOf(who) };
  },
  again: {
    forget: ({ moviegoer: _erased, ...receipt }) => receipt,
    give: async ({ ports }, who, kept) => {
      const [moviegoer = ''] = 'moviegoer' in who ? [who.moviegoer] : await ports.pseudonymiser.pseudonyms(who.exhibitor, [who.memberId]);
      return { moviegoer, ...ErasureReceipt.omit({ moviegoer: true }).parse(kept) };
    },
  },
  async run({ ports }, who) {
    return { output: await ports.eraser.erase(who), audit: null };
  },
});
