import {
  type AudienceQuestion,
  type AudienceStore,
  type BreakdownCounts,
  breakdownNames,
  breakdownOf,
  lists,
  nodeSets,
  type PreviewCounts,
  type ProfileCounts,
  type ProfileQuestion,
  questions,
  type Recorded,
  recordOf,
  type SetAlgebra,
  summaryNames,
} from '@marquee/core';
import { type Condition, type Day, type Moviegoer, matcher } from '@marquee/dsl';

type Bits = Uint32Array;

/** What a map knows by a name; made where it does not. */
export function remembered<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

/**
 * An audience store that answers with the plain answers over moviegoers in memory, to which the engines are held equal: for thousands of questions about a few
 * thousand people. Whom a leaf holds for is found out once.
 */
export function plainStore(moviegoers: readonly Moviegoer[], today: Day): AudienceStore {
  const recorded: Recorded = { moviegoers, today };
  const sets = bitSets(moviegoers);
  const preview = (question: AudienceQuestion): PreviewCounts => {
    const algebra = sets.of(question);
    const audience = algebra.of(question.definition.where);
    const via = (channel: Condition) => sizeOf(algebra.both(audience, algebra.of(channel)));
    const by = (channel: string) => via({ kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: [channel] });
    return {
      inScope: sizeOf(algebra.everyone),
      total: sizeOf(audience),
      reachable: {
        any: via({ kind: 'attribute', field: 'reachableBy', op: 'known' }),
        ...{ email: by('email'), sms: by('sms'), push: by('push'), thirdParty: by('thirdParty') },
      },
      nodes: new Map(
        [...nodeSets(algebra, question.definition.where)].map(([pointer, { own, before, after }]) => [
          pointer,
          { own: sizeOf(own), before: sizeOf(before), after: sizeOf(after) },
        ]),
      ),
    };
  };
  const bases = new Map<string, ProfileCounts>();
  const profile = (question: ProfileQuestion): ProfileCounts => {
    if (question.base) return questions.profile(recorded, question);
    const base = remembered(bases, JSON.stringify([question.scope, question.asOf]), () =>
      questions.profile(recorded, { ...question, definition: everyone }),
    );
    const algebra = sets.of(question);
    const members = moviegoers.filter(has(algebra.of(question.definition.where)));
    const audience = questions.profile(
      { moviegoers: members, today },
      { ...question, definition: everyone, base: { ...question, definition: nobody } },
    );
    return against(base, audience);
  };
  const values = new Map<string, ReturnType<typeof questions.values>>();
  const status = { ...questions.status(recorded), dataVersion: 'plain' };
  const found = async function* <T>(items: readonly T[]) {
    yield items;
  };
  return {
    status: async () => status,
    reach: async () => questions.reach(recorded),
    count: async (question) => sizeOf(sets.of(question).of(question.definition.where)),
    preview: async (question) => preview(question),
    profile: async (question) => profile(question),
    values: async (question) => remembered(values, JSON.stringify(question), () => questions.values(recorded, question)),
    overlap: async (question) => questions.overlap(recorded, question),
    openFilms: async (question) => questions.openFilms(recorded, question),
    filmRun: async (question) => questions.filmRun(recorded, question),
    filmCounts: async (question) => questions.filmCounts(recorded, question),
    visitSums: async (question) => questions.visitSums(recorded, question),
    filmDays: async (question) => questions.filmDays(recorded, question),
    moviegoer: async (question) => questions.moviegoer(recorded, question),
    list: (question) => found(lists.list(recorded, question)),
    scan: (question) => found(lists.scan(recorded, question)),
    recipients: (question) => found(lists.recipients(recorded, question)),
    outcomes: (question) => found(lists.outcomes(recorded, question)),
    close: async () => {},
  };
}

const everyone = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 0 } } as const;
const nobody = { version: 1, where: { kind: 'not', of: everyone.where } } as const;

/** How many are in a set. */
export function sizeOf(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
const has = (bits: Bits) => (_: unknown, place: number) => (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

/** Sets of people as bits, by their places in the list. */
export function bitSets(moviegoers: readonly Moviegoer[]): { of(question: AudienceQuestion): SetAlgebra<Bits> } {
  const words = Math.ceil(moviegoers.length / 32);
  const where = (test: (one: Moviegoer) => boolean): Bits => {
    const bits = new Uint32Array(words);
    for (const [place, one] of moviegoers.entries()) if (test(one)) bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
    return bits;
  };
  // Three loops, not one with a function a word: they run for every figure of thousands.
  const both = (a: Bits, b: Bits) => {
    const bits = new Uint32Array(words);
    for (let at = 0; at < words; at += 1) bits[at] = (a[at] as number) & (b[at] as number);
    return bits;
  };
  const either = (a: Bits, b: Bits) => {
    const bits = new Uint32Array(words);
    for (let at = 0; at < words; at += 1) bits[at] = (a[at] as number) | (b[at] as number);
    return bits;
  };
  const without = (a: Bits, b: Bits) => {
    const bits = new Uint32Array(words);
    for (let at = 0; at < words; at += 1) bits[at] = (a[at] as number) & ~(b[at] as number);
    return bits;
  };
  const scopes = new Map<string, Bits>();
  const leaves = new Map<string, Bits>();
  return {
    of: ({ scope, asOf, resolve }) => {
      const everybody = remembered(scopes, JSON.stringify(scope), () => {
        const those = new Set(lists.scan({ moviegoers, today: asOf }, { scope }));
        return where((one) => those.has(one));
      });
      const known = new Map<Condition, Bits>();
      const of = (node: Condition): Bits => {
        const bits = known.get(node) ?? found(node);
        known.set(node, bits);
        return bits;
      };
      const found = (node: Condition): Bits => {
        if (node.kind === 'not') return without(everybody, of(node.of));
        if (node.kind === 'all') return node.of.map(of).reduce(both);
        if (node.kind === 'any') return node.of.map(of).reduce(either);
        // One of several texts is one of them, or another: each is found out once.
        if (node.kind === 'attribute' && node.op === 'in' && Array.isArray(node.value) && node.value.length > 1)
          return node.value.map((one) => found({ ...node, value: [String(one)] })).reduce(either);
        const leaf = () => where(matcher({ version: 1, where: node }, { asOf, resolve }));
        const all = node.kind === 'segment' ? leaf() : remembered(leaves, JSON.stringify([asOf, node]), leaf);
        return both(everybody, all);
      };
      return { everyone: everybody, nobody: new Uint32Array(words), of, both, either, without };
    },
  };
}

/** An audience's profile that was made against nobody, against the base of everybody's. */
function against(base: ProfileCounts, audience: ProfileCounts): ProfileCounts {
  const name = (cell: { readonly key: readonly string[] }) => cell.key.join('\n');
  return {
    audience: audience.audience,
    base: base.base,
    breakdowns: recordOf(breakdownNames, (breakdown): BreakdownCounts => {
      const [of, whole] = [audience.breakdowns[breakdown], base.breakdowns[breakdown]];
      const mine = new Map(of.cells.map((cell) => [name(cell), cell]));
      const theirs = new Set(whole.cells.map(name));
      const cells = whole.cells.map((cell) => ({
        ...cell,
        audience: mine.get(name(cell))?.audience ?? 0,
        moviegoers: mine.get(name(cell))?.moviegoers ?? 0,
      }));
      const both = [...cells, ...of.cells.filter((cell) => !theirs.has(name(cell)))];
      const ofSome = breakdownOf(breakdown).top !== undefined;
      return {
        audienceTotal: of.audienceTotal,
        baseTotal: whole.baseTotal,
        cells: ofSome ? both.filter(({ audience }) => audience > 0) : both,
      };
    }),
    summaries: recordOf(summaryNames, (summary) => ({
      audience: audience.summaries[summary].audience,
      base: base.summaries[summary].base,
    })),
  };
}
