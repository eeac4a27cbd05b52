'use client';
import { Button } from '@marquee/ui/button';
import { SearchBox } from '@marquee/ui/search-box';
import { Status } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../../lib/format.ts';
import type { Site } from './site.ts';
import { SiteDialog } from './site-dialog.tsx';
import { SitesImport } from './sites-import.tsx';

const shownAtMost = 200;

/** The sites of an exhibitor: found, added, edited one by one or by a file. */
export function Sites({ exhibitor, sites }: { readonly exhibitor: string; readonly sites: readonly Site[] }) {
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Site | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const wanted = search.trim().toLowerCase();
  const found = sites.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted));
  // Those that need somebody first.
  const shown = [...found].sort((a, b) => Number(a.usable) - Number(b.usable)).slice(0, shownAtMost);
  return (
    <section aria-labelledby="sites" className="border-line border-t px-(--pad) py-5">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="sites" className="font-semibold text-section">
          Sites
        </h2>
        <SearchBox label="Find a site" placeholder="Find by name or code" value={search} onValueChange={setSearch} />
        <span className="text-ink-3">
          {number(found.length)} {found.length === 1 ? 'site' : 'sites'}
          {found.length > shownAtMost && `, the first ${shownAtMost} shown`}
        </span>
        <span className="ml-auto flex gap-2">
          <Button size="sm" icon={<FileUp aria-hidden="true" />} onClick={() => setImporting(true)}>
            Import sites
          </Button>
          <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setEditing('new')}>
            Add site
          </Button>
        </span>
      </div>
      {shown.length > 0 && (
        <div className="max-h-[480px] overflow-auto">
          <table>
            <caption className="sr-only">Sites</caption>
            <TableHead columns={['Site', 'Code', 'Region', 'Time zone', 'State', { label: 'Do', unseen: true }]} />
            <tbody>
              {shown.map((site) => (
                <tr key={site.id} className="hover:bg-hover [&>*]:h-[34px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
                  <th scope="row" className="text-left font-medium">
                    {site.name}
                  </th>
                  <td className="text-ink-2">{site.code}</td>
                  <td className="text-ink-2">{site.region ?? '–'}</td>
                  <td>{site.timeZone ?? '–'}</td>
                  <td>{site.usable ? <Status kind="good">Usable</Status> : <Status kind="bad">Not usable</Status>}</td>
                  <td className="text-right">
                    <Button size="sm" variant="quiet" aria-label={`Edit ${site.name}`} onClick={() => setEditing(site)}>
                      Edit
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {editing !== null && <SiteDialog exhibitor={exhibitor} site={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {importing && <SitesImport exhibitor={exhibitor} onClose={() => setImporting(false)} />}
    </section>
  );
}
