import { Link } from '../../../lib/link.tsx';
import type { FilmShown } from './types.ts';

/** What the catalogue says of a film. */
export function FilmFacts({ page: { film, exhibitors } }: { readonly page: FilmShown }) {
  const { distributor, franchise, director, cast } = film;
  const listed = (name: string, value: string) => (
    <Link href={`/films?in=all&${name}=${encodeURIComponent(value)}`} className="underline">
      {value}
    </Link>
  );
  const facts = [
    ...(distributor === null ? [] : [{ name: 'Distributor', value: listed('distributor', distributor) }]),
    ...(franchise === null ? [] : [{ name: 'Franchise', value: listed('franchise', franchise) }]),
    ...(director === null ? [] : [{ name: 'Director', value: listed('q', director) }]),
    ...(cast.length === 0
      ? []
      : [
          {
            name: 'Cast',
            value: cast.map((person, at) => (
              <span key={person}>
                {at > 0 && ', '}
                {listed('q', person)}
              </span>
            )),
          },
        ]),
    ...(exhibitors.length === 0 ? [] : [{ name: 'Playing at', value: exhibitors.map(({ name }) => name).join(', ') }]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 px-(--pad) pb-5">
      {facts.map(({ name, value }) => (
        <div key={name} className="min-w-0 max-w-xl">
          <dt className="text-ink-2 text-small">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
