import { figure, money } from '../../../lib/format.ts';
import { usePerson } from '../../person/index.ts';
import { Definition } from '../../profile/index.ts';
import { percent, points, type Result } from '../words.ts';

type Line = Result['all'];
type Interval = NonNullable<Line['uplift']>['came']['difference'];
const columns = [
  ['Moviegoers', null],
  ['Visited', null],
  ['Share', null],
  ['Visits', 'of each hundred'],
  ['Spend', 'of each hundred'],
] as const;

/** What both groups did, and the difference: those who came, their visits and what they spent. */
export function Groups({ line: { target, control, uplift } }: { readonly line: Line }) {
  const { currency } = usePerson();
  const spent = (minor: number) => money(Math.round(100 * minor), currency);
  const rows = [
    ['target', 'Sent', target],
    ['control', 'Control', control],
  ] as const;
  const cell = 'pl-3 text-right whitespace-nowrap';
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">Both groups</caption>
        <thead>
          <tr className="text-ink-3 text-small">
            <td />
            {columns.map(([label, note]) => (
              <th key={label} scope="col" title={note ?? undefined} className="pb-1 pl-3 text-right font-normal">
                {label}
                {note !== null && <span className="block text-micro">{note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([of, label, group]) => (
            <tr key={label} className="border-line-soft border-t">
              <th scope="row" className="py-1.5 text-left font-normal">
                <Definition of={of}>{label}</Definition>
              </th>
              <td className={cell}>{figure(group.people)}</td>
              <td className={cell}>{figure(group.came)}</td>
              <td className={`${cell} font-semibold`}>{uplift ? percent(uplift.came[of]) : '–'}</td>
              <td className={cell}>{uplift ? (100 * uplift.visits[of]).toFixed(2) : '–'}</td>
              <td className={cell}>{uplift ? spent(uplift.spend[of]) : '–'}</td>
            </tr>
          ))}
          {uplift && (
            <tr className="border-line-soft border-t">
              <th scope="row" className="py-1.5 text-left align-top font-normal">
                Difference
              </th>
              <td colSpan={2} />
              <Difference of={uplift.came.difference} write={(value) => points(100 * value)} />
              <Difference of={uplift.visits.difference} write={(value) => points(100 * value)} />
              <Difference of={uplift.spend.difference} write={(value) => signed(value, spent)} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Difference({ of: { value, low, high }, write }: { readonly of: Interval; readonly write: (value: number) => string }) {
  return (
    <td className="py-1.5 pl-3 text-right">
      <span className="whitespace-nowrap font-semibold">{write(value)}</span>
      <span className="block whitespace-nowrap text-ink-3 text-small">
        {write(low)} to {write(high)}
      </span>
    </td>
  );
}

function signed(value: number, write: (value: number) => string): string {
  return `${value < 0 ? '−' : '+'}${write(Math.abs(value))}`;
}
