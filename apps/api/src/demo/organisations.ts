import { type Ports, verbs } from '@marquee/core';
import { demoOrganisations } from '@marquee/sample-data';
import { z } from 'zod';
import { addedNow, asStarter } from '../as-starter.ts';

/** What the demo granted last, by organisation: what was granted otherwise since is somebody's own doing, and stays. */
const grantedKey = 'demo.granted';
const Granted = z.record(z.string(), z.array(z.string()));

/** Brings the demo's organisations up to date with the exhibitors on record. True when these are the sample's. */
export async function bringOrganisations(ports: Ports): Promise<boolean> {
  const { organisations, catalogue, settings } = ports.metadata;
  const known = (await catalogue.exhibitors()).map(({ id }) => id);
  const declared = organisationsFor(known);
  const kept = await settings.get(grantedKey);
  const last = kept === null ? {} : Granted.parse(JSON.parse(kept));
  for (const { id, name, kind, exhibitors, apart } of declared) {
    const there = await organisations.find(id);
    const ofTheDemo = there !== null && (last[id] === undefined || same(there.exhibitors, last[id]));
    if (!there) await addedNow(verbs.organisations.add.call(asStarter(ports), { id, name, kind, exhibitors, apart }));
    else if (ofTheDemo && !same(there.exhibitors, exhibitors))
      await verbs.organisations.grant.call(asStarter(ports), { organisation: id, exhibitors, apart });
  }
  const granted = JSON.stringify(Object.fromEntries(declared.map(({ id, exhibitors }) => [id, exhibitors])));
  if (granted !== kept) await settings.set(grantedKey, granted);
  return known.length > 0 && declared === demoOrganisations;
}

/** The organisations as declared; over other data than the sample, everyone's exhibitors are those there are, an exhibitor's the first. */
function organisationsFor(known: readonly string[]): typeof demoOrganisations {
  const [first] = known;
  if (first === undefined || demoOrganisations.some(({ exhibitors }) => exhibitors.some((id) => known.includes(id))))
    return demoOrganisations;
  return demoOrganisations.map((organisation) => {
    const exhibitors = organisation.kind === 'exhibitor' ? [first] : known;
    return { ...organisation, exhibitors, apart: exhibitors };
  });
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
