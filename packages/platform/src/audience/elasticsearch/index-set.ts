import type { estypes } from '@elastic/elasticsearch';
import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';
import { moviegoerMapping } from './mapping.ts';
import { takeNewFields } from './take-new-fields.ts';

export interface IndexSettings {
  readonly shards: number;
  readonly replicas: number;
  /** Such as `1s`. A first load sets `-1` (never), to write faster, and refreshes itself. Always set: by default, an index that nobody searches stops refreshing. */
  readonly refreshInterval: string;
}

/** The audience's indices with one prefix: `<prefix>moviegoers-<n>`, and the alias `<prefix>moviegoers` that questions use. */
export interface IndexSet {
  readonly alias: string;
  /** The names of all indices, oldest first. */
  list(): Promise<readonly string[]>;
  /** The index that the alias points to; null before the first index is shown. */
  live(): Promise<string | null>;
  /** Makes the next index. Questions do not see it before `show`. */
  create(settings: IndexSettings): Promise<string>;
  /** The live index. If there is none, makes and shows the first one. Several processes may call this at once. */
  ensure(settings: IndexSettings): Promise<string>;
  /** Adds the fields to an index that are newer than the index. Returns null, or what to do if the index cannot take them. */
  takeNewFields(index: string): Promise<string | null>;
  /** Points the alias to this index only, in one step: no question sees two indices, or none. */
  show(index: string): Promise<void>;
  changeSettings(index: string, settings: Partial<Omit<IndexSettings, 'shards'>>): Promise<void>;
  /** Resolves when questions see everything that was written to the live index so far. */
  refresh(): Promise<void>;
  /** Blocks writes to an index. Writes that were acknowledged before are kept. */
  close(index: string): Promise<void>;
  /** Deletes an index for good. Refuses an index that is not of this set. It is no error if the index is gone already. */
  remove(index: string): Promise<void>;
}

/** The most nested entries of one moviegoer: two hundred a year for decades. A moviegoer with more becomes a dead letter and stops nothing else. */
const nestedLimit = 50_000;

export function createIndexSet(client: Elasticsearch, prefix: string): IndexSet {
  const alias = `${prefix}moviegoers`;
  const numberOf = (index: string): number => {
    const [, digits] = index.startsWith(alias) ? (/^-(\d{1,9})$/.exec(index.slice(alias.length)) ?? []) : [];
    return digits === undefined ? 0 : Number(digits);
  };

  const list = async () => {
    const found = await answer(undefined, (asking) =>
      client.indices.get({ index: `${alias}-*`, features: 'aliases', expand_wildcards: 'open' }, asking),
    );
    return Object.keys(found)
      .filter((index) => numberOf(index) > 0)
      .sort((a, b) => numberOf(a) - numberOf(b));
  };

  const live = async () => {
    const found = await answer(undefined, (asking) => client.indices.getAlias({ name: alias }, { ...asking, ignore: [404] }));
    return Object.keys(found).find((index) => numberOf(index) > 0) ?? null;
  };

  /** True if this call made the index; false if it existed already. */
  const make = (index: string, settings: IndexSettings, shown: boolean): Promise<boolean> =>
    answer(undefined, async (asking) => {
      const body = { settings: engineSettings(settings), mappings: moviegoerMapping(), ...(shown ? { aliases: { [alias]: {} } } : {}) };
      // Wait until the shards are started, so that the index can answer questions.
      const made = await client.indices.create({ index, ...body, timeout: '60s' }, { ...asking, ignore: [400], meta: true });
      if (made.statusCode !== 400) return true;
      if (JSON.stringify(made.body).includes('resource_already_exists_exception')) return false;
      throw new Error(`the index ${index} cannot be made: ${JSON.stringify(made.body)}`);
    });

  const create = async (settings: IndexSettings) => {
    while (true) {
      const index = `${alias}-${numberOf((await list()).at(-1) ?? '') + 1}`;
      if (await make(index, settings, false)) return index;
    }
  };

  const show = async (index: string) => {
    await answer(undefined, (asking) =>
      client.indices.updateAliases(
        {
          actions: [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index, alias } }],
        },
        asking,
      ),
    );
  };

  return {
    alias,
    list,
    live,
    create,
    show,
    takeNewFields: (index) => takeNewFields(client, index),
    ensure: async (settings) => {
      const shown = await live();
      if (shown !== null) return shown;
      // All processes that start at once try the same name. One of them makes it together with its alias; the others find it.
      const indices = await list();
      const first = indices[0];
      if (first === undefined) {
        const name = `${alias}-1`;
        await make(name, settings, true);
        return (await live()) ?? name;
      }
      // The index and its alias may have been made between the two requests above.
      const madeMeanwhile = await live();
      if (madeMeanwhile !== null) return madeMeanwhile;
      throw new Error(`the alias ${alias} leads nowhere, though there are ${indices.join(', ')}: show one of them`);
    },
    changeSettings: async (index, { replicas, refreshInterval }) => {
      const changed = {
        ...(replicas === undefined ? {} : { number_of_replicas: replicas }),
        ...(refreshInterval === undefined ? {} : { refresh_interval: refreshInterval }),
      };
      await answer(undefined, (asking) => client.indices.putSettings({ index, settings: { index: changed } }, asking));
    },
    refresh: async () => {
      await answer(undefined, (asking) => client.indices.refresh({ index: alias }, asking));
    },
    close: async (index) => {
      await answer(undefined, (asking) => client.indices.addBlock({ index, block: 'write' }, asking));
    },
    remove: async (index) => {
      if (numberOf(index) === 0) throw new Error(`${index} is no index of ${alias}`);
      await answer(undefined, (asking) => client.indices.delete({ index, ignore_unavailable: true }, asking));
    },
  };
}

function engineSettings({ shards, replicas, refreshInterval }: IndexSettings): estypes.IndicesIndexSettings {
  return {
    number_of_shards: shards,
    number_of_replicas: replicas,
    refresh_interval: refreshInterval,
    mapping: { nested_objects: { limit: nestedLimit } },
  };
}
