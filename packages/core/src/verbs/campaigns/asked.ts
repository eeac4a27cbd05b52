import type { OwnScene } from '../../verb/index.ts';

/** The exhibitors that an organisation can ask: those told by name, and how many more are in the pool alone. */
export interface Askable {
  readonly named: readonly string[];
  readonly pooled: readonly string[];
}

/** Whom an organisation can ask: whose moviegoers it may count, by name where it was told. */
export async function askable({ scope, ports }: OwnScene): Promise<Askable> {
  const { exhibitors, apart } = scope;
  const all = exhibitors === 'all' ? (await ports.metadata.catalogue.exhibitors()).map(({ id }) => id) : exhibitors;
  const named = apart === 'all' ? all : apart;
  return { named, pooled: all.filter((one) => !named.includes(one)) };
}
