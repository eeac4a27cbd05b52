import type { estypes } from '@elastic/elasticsearch';
import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';
import { moviegoerMapping } from './mapping.ts';
import { takeNewFields } from './take-new-fields.ts';

export interface IndexSettings {
  readonly shards: number;
  readonly replicas: number;
  /** Such as `1s`, or `-1` for never: a first load writes faster, and asks for refreshes itself. Set always: left alone, an index rests when nobody asks. */
  readonly refreshInterval: string;
}

/** The audience's indices of one prefix: `<prefix>moviegoers-<n>`, and the alias `<prefix>moviegoers` that questions are asked through. */
export interface IndexSet {
  readonly alias: string;
  /** The names of all indices, oldest first. */
  list(): Promise<readonly string[]>;
  /** The index that questions are answered from; null before the first is shown. */
  live(): Promise<string | null>;
  /** Makes the next index, which no question sees until `show`. */
  create(settings: IndexSettings): Promise<string>;
  /** The live index; the first one is made, and shown, when there is none. Several may ask at once. */
  ensure(settings: IndexSettings): Promise<string>;
  /** Gives an index the fields that are new since it was made. Null, or what to do where it cannot take them. */
  takeNewFields(index: string): Promise<string | null>;
  /** Lets the alias lead to this index alone, in one step: no question sees two, or none. */
  show(index: string): Promise<void>;
  changeSettings(index: string, settings: Partial<Omit<IndexSettings, 'shards'>>): Promise<void>;
  /** Resolves when questions see everything written to the live index so far. */
  refresh(): Promise<void>;
  /** Lets an index take no writes any more; what was acknowledged before stays. */
  close(index: string): Promise<void>;
  /** Deletes an index for good; none that is not of this set. Deleting what is gone is no error. */
  remove(index: string): Promise<void>;
}

/** How many nested entries one moviegoer may have: some two hundred a year for decades. A larger one is a dead letter, not an outage. */
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

  /** Whether it was made here; false when somebody else had made it. */
  const make = (index: string, settings: IndexSettings, shown: boolean): Promise<boolean> =>
    answer(undefined, async (asking) => {
      const body = { settings: engineSettings(settings), mappings: moviegoerMapping(), ...(shown ? { aliases: { [alias]: {} } } : {}) };
      // Waits until the index can be asked: a question must not meet shards that are not started.
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
      // All who start at once try the same name: one makes it, with its alias in the same step, and the rest find it made.
      const indices = await list();
      const first = indices[0];
      if (first === undefined) {
        const name = `${alias}-1`;
        await make(name, settings, true);
        return (await live()) ?? name;
      }
      // It may have been made, with its alias, between the two looks.
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
