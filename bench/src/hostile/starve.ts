interface Starved {
  readonly name: string;
  /** Medians of the second person's previews, in milliseconds. */
  readonly quiet: number;
  readonly beside: number;
}

const genres = ['horror', 'comedy', 'drama', 'action', 'family', 'romance', 'thriller', 'animation'];
const everybody = { version: 1, where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] } } };

/** How many of these conditions the budget of a question takes. */
const most = { visits: 42, films: 16 };

/** As many different questions about visits at once as are taken, no two of them the same. */
function heavy(measure: keyof typeof most, round: number): unknown {
  const of = Array.from({ length: most[measure] }, (_, n) => ({
    kind: 'visits',
    measure,
    op: 'atLeast',
    value: 1 + ((n + round) % 7),
    where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: [genres[n % genres.length], genres[(n * 3 + round) % genres.length]] },
    during: { kind: 'last', count: 1 + n, unit: 'week' },
  }));
  return { version: 1, where: { kind: 'any', of } };
}

/** How long a second person's preview takes beside one person who asks heavy questions without waiting for answers. */
export async function starve(web: string, first: string, second: string, atOnce = 20): Promise<readonly Starved[]> {
  const ask = async (cookie: string, definition: unknown, signal?: AbortSignal) => {
    const begun = performance.now();
    const answer = await fetch(`${web}/trpc/audiences.preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: web, cookie },
      body: JSON.stringify({ definition }),
      ...(signal ? { signal } : {}),
    });
    await answer.arrayBuffer();
    return performance.now() - begun;
  };
  const medianOf = async (times: number) => {
    const took: number[] = [];
    for (let n = 0; n < times; n += 1)
      took.push(await ask(second, { ...everybody, where: { ...everybody.where, op: 'atLeast', value: 1 + (n % 5) } }));
    return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
  };
  const starved: Starved[] = [];
  for (const measure of ['visits', 'films'] as const) {
    const quiet = await medianOf(15);
    const stop = new AbortController();
    const busy = Array.from({ length: atOnce }, async (_, n) => {
      for (let round = n; !stop.signal.aborted; round += atOnce) await ask(first, heavy(measure, round), stop.signal).catch(() => {});
    });
    starved.push({ name: `one who asks ${most[measure]} conditions on ${measure}, twenty at once`, quiet, beside: await medianOf(15) });
    stop.abort();
    await Promise.all(busy);
  }
  return starved;
}
