import { setTimeout } from 'node:timers/promises';
import {
  type CatalogueIndex,
  catalogueIndexOf,
  type EventLog,
  type Film,
  type FilmMatchChange,
  type Following,
  filmMatchesTopic,
  filmsTopic,
  type LoggedMessage,
  type MoviegoerState,
  matchKey,
  type Site,
  sitesTopic,
  type Topic,
} from '@marquee/core';

/** The catalogue in memory, as far as the log of it has been read. */
export interface CatalogueView {
  /** Always the newest that was read; its version never runs ahead of its content. */
  readonly index: CatalogueIndex;
  /** Resolves once everything is read that was in the log when it was called. */
  catchUp(signal?: AbortSignal): Promise<void>;
  /** Whether what a moviegoer is folded from has changed since this view had that version. */
  changedSince(version: number, state: MoviegoerState): boolean;
}
export interface RunningCatalogueView extends CatalogueView {
  /** Whether everything that was there at the start has been read. */
  readonly ready: boolean;
  /** Rejects when a reading broke: then the view no longer follows. */
  readonly caughtUp: Promise<void>;
  stop(): Promise<void>;
}

const looksEveryMs = 10;

/** Reads the catalogue's topics from their start, then follows them. */
export async function followCatalogue(log: Pick<EventLog, 'end' | 'follow'>): Promise<RunningCatalogueView> {
  const films = new Map<string, Film>();
  const sites = new Map<string, Site>();
  const matches = new Map<string, string>();
  const changedAt = { films: new Map<string, number>(), sites: new Map<string, number>(), matches: new Map<string, number>() };
  const reached = new Map<string, number>();
  let version = 0;
  let ready = false;
  const maps = {
    films,
    sites,
    matches,
    get version() {
      return version;
    },
  };
  const index = catalogueIndexOf(maps);

  const follow = <P>(topic: Topic<P>, put: (payload: P) => string, changed: Map<string, number>): Promise<Following> =>
    log.follow(topic, async (messages: readonly LoggedMessage<P>[]) => {
      const keys = messages.map(({ payload }) => put(payload));
      const last = messages.at(-1);
      if (last) reached.set(topic.name, last.offset + 1);
      version = [...reached.values()].reduce((sum, offset) => sum + offset, 0);
      for (const key of keys) changed.set(key, version);
    });
  // At once: a broker lets every new group wait for further members, some seconds each.
  const followings = await Promise.all([
    follow<Film>(filmsTopic, (film) => keyed(films, film.id, film), changedAt.films).then((following) => ({
      topic: filmsTopic,
      following,
    })),
    follow<Site>(sitesTopic, (site) => keyed(sites, site.id, site), changedAt.sites).then((following) => ({
      topic: sitesTopic,
      following,
    })),
    follow<FilmMatchChange>(
      filmMatchesTopic,
      ({ exhibitor, filmCode, film }) => {
        const key = matchKey(exhibitor, filmCode);
        if (film !== null) return keyed(matches, key, film);
        matches.delete(key);
        return key;
      },
      changedAt.matches,
    ).then((following) => ({ topic: filmMatchesTopic, following })),
  ]);
  const caughtUp = Promise.all(followings.map(({ following }) => following.caughtUp)).then(() => {
    ready = true;
  });

  return {
    index,
    caughtUp,
    get ready() {
      return ready;
    },
    async catchUp(signal) {
      const ends = await Promise.all(followings.map(({ topic }) => log.end(topic)));
      const behind = () =>
        followings.some(({ following }, i) => (ends[i] ?? []).some((end, partition) => (following.position()[partition] ?? 0) < end));
      while (behind()) await setTimeout(looksEveryMs, undefined, { signal });
    },
    changedSince(since, { exhibitor, transactions }) {
      const newer = (changed: Map<string, number>, key: string) => (changed.get(key) ?? 0) > since;
      return transactions.some(({ site, filmCode }) => {
        if (newer(changedAt.sites, site)) return true;
        if (filmCode === null) return false;
        if (newer(changedAt.matches, matchKey(exhibitor, filmCode))) return true;
        const film = index.filmOf(exhibitor, filmCode);
        return film !== null && newer(changedAt.films, film);
      });
    },
    async stop() {
      for (const { following } of followings) await following.stop();
    },
  };
}

function keyed<V>(map: Map<string, V>, key: string, value: V): string {
  map.set(key, value);
  return key;
}
