'use client';
import { Button } from '@marquee/ui/button';
import { Kbd } from '@marquee/ui/kbd';
import { day, figureInWords } from '../../../lib/format.ts';
import { Confidence } from './confidence.tsx';
import { type Code, type FilmName, sessionsText, sitesText, titleOf } from './words.ts';

interface Props {
  readonly code: Code;
  readonly confident: number;
  readonly onMatch: (film: FilmName) => void;
  readonly onReject: () => void;
  readonly onFind: () => void;
  readonly onAdd: () => void;
}

/** What is known of an open code, what it could be and why, and what can be done with it. */
export function CodeDetails({ code, confident, onMatch, onReject, onFind, onAdd }: Props) {
  const facts: readonly (readonly [string, string])[] = [
    ['Exhibitor', `${code.exhibitor.name}, ${code.filmCode}`],
    ...(code.titles.length > 1 ? [['Sold as', code.titles.join(' · ')] as const] : []),
    ['Sessions', `${sessionsText(code)}, at ${sitesText(code.sites)}`],
  ];
  return (
    <section
      aria-label={`What ${titleOf(code)} could be`}
      className="top-12 max-h-[calc(100vh-48px)] self-start overflow-y-auto px-(--pad) py-4 max-desk:order-first max-desk:min-h-72 max-desk:border-line max-desk:border-b desk:sticky"
    >
      <h3 className="break-words font-mono font-semibold">{titleOf(code)}</h3>
      <dl className="mt-2 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {facts.map(([what, is]) => (
          <div key={what} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-3">{what}</dt>
            <dd className="break-words">{is}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        Matching gives <strong className="font-semibold">{figureInWords(code.visits)}</strong> visits of{' '}
        <strong className="font-semibold">{figureInWords(code.moviegoers)}</strong> moviegoers their film.
      </p>
      {code.suggestions.length === 0 ? (
        <p className="mt-3 text-ink-2">
          {code.titles.length === 0
            ? 'No row has said its title since codes are gathered: ask the exhibitor, or find the film.'
            : 'No film of the catalogue is close. Find it by another title, or add it.'}
        </p>
      ) : (
        <ol className="mt-3 border-line-soft border-t">
          {code.suggestions.map(({ film, confidence, reasons }, at) => (
            <li key={film.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line-soft border-b py-2">
              <Kbd className="mt-0.5">{at + 1}</Kbd>
              <div className="min-w-0 flex-1">
                <p className="font-medium">{film.title}</p>
                <p className="text-ink-2 text-small">
                  {[film.releaseDate === null ? 'no release date' : `released ${day(film.releaseDate)}`, film.distributor]
                    .filter(Boolean)
                    .join(', ')}
                </p>
                <p className="text-small">{reasons.join('; ')}</p>
              </div>
              <Confidence value={confidence} confident={confident} />
              <Button
                size="sm"
                variant={at === 0 ? 'primary' : 'default'}
                aria-label={`Match to ${film.title}`}
                onClick={() => onMatch(film)}
              >
                Match
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={onFind}>{code.suggestions.length === 0 ? 'Find the film' : 'Find another film'}</Button>
        <Button onClick={onAdd}>New film</Button>
        <Button onClick={onReject}>Not a film</Button>
      </div>
    </section>
  );
}
