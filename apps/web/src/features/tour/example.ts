import { apiQuery, type Outputs } from '../../lib/trpc.tsx';

type Listed = Outputs['segments']['list']['segments'][number];

/** What the tour opens where nothing is saved yet. */
const example = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'age', op: 'between', value: [18, 34] },
      {
        kind: 'visits',
        where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
        during: { kind: 'last', count: 12, unit: 'month' },
        measure: 'visits',
        op: 'atLeast',
        value: 2,
      },
    ],
  },
} as const;

/** The organisation's segments, as the list asks for them. */
export const listQuery = (enabled: boolean) => apiQuery('segments.list', { archived: false }, { enabled, staleTime: 30_000 });

/** Where the tour continues: at the first segment of the list that has a number to show, or at a new one with an example in it. */
export function addressToOpen(listed: readonly Pick<Listed, 'id' | 'lastCount'>[], draftLinkOf: (definition: unknown) => string): string {
  const shown = listed.find(({ lastCount }) => lastCount?.count.shown) ?? listed[0];
  return shown === undefined ? draftLinkOf(example) : `/segments/${shown.id}`;
}
