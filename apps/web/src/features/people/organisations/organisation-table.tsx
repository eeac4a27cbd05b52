'use client';
import { TableHead } from '@marquee/ui/table-head';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../../lib/format.ts';
import { Link } from '../../../lib/link.tsx';
import { kindWords } from '../../../lib/role-words.ts';
import { apiQuery } from '../../../lib/trpc.tsx';
import type { Organisation, Person } from '../rows.ts';
import { organisationAddress } from './address.ts';

interface OrganisationTableProps {
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
}

/** The organisations, of what kind each is, and whose moviegoers it may count. */
export function OrganisationTable({ organisations, people }: OrganisationTableProps) {
  const known = useQuery(apiQuery('catalogue.exhibitors', {}));
  const names = new Map(known.data?.exhibitors.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="organisations" className="border-line border-t px-(--pad) py-5">
      <h2 id="organisations" className="mb-3 font-semibold text-section">
        Organisations <span className="ml-2 font-normal text-body text-ink-2">and whose moviegoers each may count</span>
      </h2>
      <div className="overflow-x-auto">
        <table>
          <caption className="sr-only">Organisations</caption>
          <TableHead
            columns={['Organisation', 'Kind', { label: 'People', figures: true, className: 'pr-8!' }, 'Counts the moviegoers of']}
          />
          <tbody>
            {organisations.map((each) => (
              <tr key={each.id} className="hover:bg-hover [&>*]:h-[38px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
                <th scope="row" className="text-left font-normal">
                  <Link href={organisationAddress(each.id)} className="inline-block py-1 font-medium">
                    {each.name}
                  </Link>
                </th>
                <td className="text-ink-2">{kindWords[each.kind]}</td>
                <td className="pr-8! text-right">{number(people.filter(({ organisationId }) => organisationId === each.id).length)}</td>
                <td className="text-ink-2">{counts(each, names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function counts({ kind, exhibitors }: Organisation, names: ReadonlyMap<string, string>): string {
  if (kind === 'platform') return 'every exhibitor';
  if (exhibitors.length === 0) return 'nobody yet';
  return exhibitors.length > 3 ? `${number(exhibitors.length)} exhibitors` : exhibitors.map((id) => names.get(id) ?? id).join(', ');
}
