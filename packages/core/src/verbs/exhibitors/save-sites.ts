import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import type { Site } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { GivenSites } from './preview-sites.ts';
import { exhibitorWith } from './schemas.ts';
import { siteChangesOf } from './site-changes.ts';

/** Adds and changes sites of an exhibitor, by their codes: all of them, or none where one cannot be taken. */
export const saveSites = defineVerb({
  name: 'exhibitors.saveSites',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Add and change sites of an exhibitor.',
  input: z.object({ exhibitor: GivenText, sites: GivenSites }),
  output: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  async run({ ports: { metadata } }, { exhibitor, sites: given }) {
    const { catalogue } = metadata;
    await exhibitorWith(catalogue, exhibitor);
    const before = await catalogue.sitesOf(exhibitor);
    const changes = siteChangesOf(exhibitor, before, given);
    changes.forEach(({ fault }, at) => {
      if (fault) throw badInput(`/sites/${at}/${fault.field}`, fault.message);
    });
    const written = changes.filter(({ kind }) => kind !== 'unchanged').map(({ site }) => site);
    const taken = (await catalogue.sitesById(written.map(({ id }) => id))).find((site) => site.exhibitor !== exhibitor);
    if (taken) throw badInput('/sites', `The site ${taken.id} of ${taken.exhibitor} is in the way. Choose another code.`, 'conflict');
    await catalogue.upsert({ sites: written });
    const many = (kind: (typeof changes)[number]['kind']) => changes.filter((change) => change.kind === kind).length;
    const output = { added: many('added'), changed: many('changed'), unchanged: many('unchanged') };
    const audited = written.slice(0, mostAudited);
    const codes = new Set(audited.map(({ code }) => code));
    const old = before.filter(({ code }) => codes.has(code));
    return { output, audit: { subject: exhibitor, changedFrom: inWords(old), changedTo: inWords(audited) } };
  },
});

/** Of so many sites the audit keeps what they were and are. */
const mostAudited = 100;

/** Sites by their codes, each in one line. */
function inWords(sites: readonly Site[]): Record<string, string> {
  return Object.fromEntries(
    sites.map(({ code, name, region, postcode, timeZone }) => [
      code,
      [name, region, postcode, timeZone ?? 'no time zone'].filter((part) => part !== null && part !== '').join(', '),
    ]),
  );
}
