'use client';
import { SearchBox } from '@marquee/ui/search-box';
import { Select } from '@marquee/ui/select';
import { Status, type StatusKind } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { moment } from '../../lib/format.ts';
import { Link } from '../../lib/link.tsx';
import { roleWords } from '../../lib/role-words.ts';
import { organisationAddress } from './organisations/address.ts';
import { PersonMenu } from './person-menu.tsx';
import { found, type Organisation, type Row, type RowState } from './rows.ts';

const stateWords: Readonly<Record<RowState, { readonly word: string; readonly kind: StatusKind }>> = {
  active: { word: 'Active', kind: 'good' },
  noPassword: { word: 'No password', kind: 'warn' },
  invited: { word: 'Invited', kind: 'idle' },
  expired: { word: 'Invitation ran out', kind: 'warn' },
  suspended: { word: 'Suspended', kind: 'bad' },
};

interface PeopleSectionProps {
  readonly rows: readonly Row[];
  readonly organisations: readonly Organisation[];
  /** The one organisation that the page is about. */
  readonly of: Organisation | null;
}

/** The people and invitations, found by name, address or organisation. */
export function PeopleSection({ rows, organisations, of }: PeopleSectionProps) {
  const router = useRouter();
  const [search, setSearch] = useState('');
  const shown = found(rows, search, of?.id ?? null);
  return (
    <section aria-labelledby="people" className="border-line border-t px-(--pad) py-5">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="people" className="font-semibold text-section">
          Who can sign in
        </h2>
        <SearchBox label="Find somebody" placeholder="Find by name or address" value={search} onValueChange={setSearch} />
        <Select
          aria-label="Organisation"
          className="w-56"
          value={of?.id ?? ''}
          onValueChange={(id) => router.push(id === '' ? '/people' : organisationAddress(id))}
          options={[{ value: '', label: 'Every organisation' }, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="text-ink-2">
          {rows.length === 0 ? 'Nobody yet. Invite the first one by a link.' : 'Nobody is called that. Try part of a name or address.'}
        </p>
      ) : (
        <div className="overflow-x-auto">
          <table>
            <caption className="sr-only">People</caption>
            <TableHead
              columns={['Person', ...(of ? [] : ['Organisation']), 'Role', 'State', 'Last sign-in', { label: 'Do', unseen: true }]}
            />
            <tbody>
              {shown.map((row) => (
                <PersonRow key={row.id} row={row} showsOrganisation={!of} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function PersonRow({ row, showsOrganisation }: { readonly row: Row; readonly showsOrganisation: boolean }) {
  const { word, kind } = stateWords[row.state];
  return (
    <tr className="hover:bg-hover [&>*]:h-[42px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
      <th scope="row" className="text-left font-normal">
        <span className="block font-medium">{row.name}</span>
        {row.address !== '' && <span className="block text-ink-3 text-small">{row.address}</span>}
      </th>
      {showsOrganisation && (
        <td>
          {row.organisation && (
            <Link href={organisationAddress(row.organisation.id)} className="inline-block py-1">
              {row.organisation.name}
            </Link>
          )}
        </td>
      )}
      <td className="text-ink-2">{roleWords[row.role]}</td>
      <td>
        <Status kind={kind}>{word}</Status>
        {row.of.kind === 'person' && row.of.person.secondFactor && <span className="ml-2 text-ink-3 text-small">with a code</span>}
      </td>
      <td className="whitespace-nowrap text-ink-2">{lastOf(row)}</td>
      <td className="text-right">
        <PersonMenu row={row} />
      </td>
    </tr>
  );
}

function lastOf({ of }: Row): string {
  if (of.kind === 'invitation') return `${of.invitation.expired ? 'ran out' : 'holds until'} ${moment(of.invitation.expiresAt)}`;
  return of.person.lastSignInAt === null ? '–' : moment(of.person.lastSignInAt);
}
