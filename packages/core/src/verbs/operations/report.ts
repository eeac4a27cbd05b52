import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { zoneNamed } from '../../moviegoers/index.ts';
import { defineVerb, type Ports } from '../../verb/index.ts';
import { auditFinding } from './audit-finding.ts';
import { recountFinding } from './recount-finding.ts';

const Finding = z.object({
  name: z.string(),
  state: z.enum(['ok', 'attention', 'broken']),
  /** Its state, in one sentence. */
  says: z.string(),
  /** What to do; null where nothing needs doing. */
  next: z.string().nullable(),
});
type Finding = z.infer<typeof Finding>;

/** What is reachable, stale or missing, each with the next step: what `marquee doctor` prints. */
export const report = defineVerb({
  name: 'operations.report',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'What is reachable, stale or missing, and the next step.',
  input: z.object({}),
  output: z.object({ findings: z.array(Finding) }),
  async run({ ports }) {
    const findings: Finding[] = [];
    for (const look of [metadata, audience, sites, lastImport, refused, recountFinding, auditFinding]) findings.push(await look(ports));
    findings.push(...(await clocks(ports)));
    return { output: { findings }, audit: null };
  },
});

const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says, next: null });

async function metadata(ports: Ports): Promise<Finding> {
  try {
    await ports.metadata.check();
    return ok('metadata', 'The metadata database answers.');
  } catch (error) {
    return {
      name: 'metadata',
      state: 'broken',
      says: `The metadata database does not answer: ${text(error)}`,
      next: 'Check that the data folder is there and can be written.',
    };
  }
}

const staleDays = 3;
/** One exhibitor so far ahead of all others is worth a look. */
const aloneDays = 31;

async function audience(ports: Ports): Promise<Finding> {
  try {
    const { dataAsOf, moviegoers, visits } = await ports.audience.status();
    if (moviegoers === 0) {
      return {
        name: 'audience',
        state: 'attention',
        says: 'The audience store is empty.',
        next: 'Import a feed folder: marquee import DIR',
      };
    }
    if (dataAsOf === null) {
      return {
        name: 'audience',
        state: 'attention',
        says: `${many(moviegoers, 'moviegoer')} and not one visit.`,
        next: 'Import the transactions of the exhibitors; what was refused of them says marquee dead-letters list',
      };
    }
    const says = `${many(moviegoers, 'moviegoer')} and ${many(visits, 'visit')}, as of ${isoOfDay(dataAsOf)}.`;
    const age = Math.floor(ports.clock.now() / 86_400_000) - dataAsOf;
    if (age <= staleDays) return ok('audience', says);
    return {
      name: 'audience',
      state: 'attention',
      says: `${says} That is ${many(age, 'day')} ago.`,
      next: 'Import the newest feeds: marquee import DIR',
    };
  } catch (error) {
    return {
      name: 'audience',
      state: 'broken',
      says: `The audience store does not answer: ${text(error)}`,
      next: 'See that no other process holds the data folder.',
    };
  }
}

/** Whether an exhibitor's clock pulls the data's day, or would. Says nothing where all is well, or the store does not answer. */
async function clocks({ audience, clock }: Ports): Promise<readonly Finding[]> {
  const reach = await audience.reach().catch(() => []);
  const today = Math.floor(clock.now() / 86_400_000);
  const finding = (says: string, next: string): Finding => ({ name: 'clocks', state: 'attention', says, next });
  const past = reach.filter(({ latest }) => latest <= today).sort((a, b) => b.latest - a.latest);
  const findings = reach
    .filter(({ latest }) => latest > today)
    .map(({ exhibitor, latest }) =>
      finding(
        `Purchases of ${exhibitor} are dated after today, up to ${isoOfDay(latest)}: a clock there is wrong. They do not move the day that the data reaches to.`,
        `Have ${exhibitor} send these rows again with the right purchased_at and a newer updated_at.`,
      ),
    );
  const [first, second] = past;
  if (first && second && first.latest - second.latest > aloneDays)
    findings.push(
      finding(
        `Only ${first.exhibitor} reaches to ${isoOfDay(first.latest)}, the day that questions are asked for; the others end on ${isoOfDay(second.latest)} or before.`,
        `Import the newest feeds of the others, or see whether the clock of ${first.exhibitor} is right.`,
      ),
    );
  return findings;
}

async function sites(ports: Ports): Promise<Finding> {
  const { exhibitors, sites: all } = await ports.metadata.catalogue.snapshot();
  const unusable = all.filter(({ timeZone }) => timeZone === null || zoneNamed(timeZone) === null);
  const says = `${many(exhibitors.length, 'exhibitor')} and ${many(all.length, 'site')}.`;
  if (unusable.length === 0) return ok('catalogue', says);
  const some = unusable
    .slice(0, 3)
    .map(({ id, timeZone }) => (timeZone === null ? id : `${id} (${timeZone})`))
    .join(', ');
  const which = unusable.length === 1 ? some : `such as ${some}`;
  return {
    name: 'catalogue',
    state: 'attention',
    says: `${says} ${many(unusable.length, 'site')} ${unusable.length === 1 ? 'has' : 'have'} no time zone, or none that exists, and cannot be used: ${which}.`,
    next: 'Add the time zones to catalog/sites.csv, import again, then: marquee dead-letters replay',
  };
}

async function lastImport(ports: Ports): Promise<Finding> {
  const job = await ports.importer.latest();
  if (!job) return ok('import', 'Nothing was imported yet.');
  if (job.state === 'done') return ok('import', `The latest import, of ${job.folder}, is done.`);
  if (job.state === 'running') return ok('import', `An import of ${job.folder} is under way: ${many(job.rows, 'row')}.`);
  return {
    name: 'import',
    state: 'attention',
    says: `The latest import, of ${job.folder}, ${job.state === 'failed' ? `failed: ${job.error ?? 'no reason given'}` : 'was stopped'}.`,
    next: `Resume it: marquee import ${job.folder}`,
  };
}

async function refused(ports: Ports): Promise<Finding> {
  const reasons = await ports.metadata.deadLetters.countByReason();
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return ok('dead letters', 'No row was refused.');
  const sorted = [...reasons].sort((a, b) => b.count - a.count);
  const named = sorted.length <= mostReasons ? sorted : sorted.slice(0, mostReasons - 1);
  const others = total - named.reduce((sum, { count }) => sum + count, 0);
  const most = [
    ...named.map(({ reason, count }) => `${reason} ${number(count)}`),
    ...(others > 0 ? [`${many(sorted.length - named.length, 'other reason')} ${number(others)}`] : []),
  ];
  return {
    name: 'dead letters',
    state: 'attention',
    says: `${many(total, 'row')} ${total === 1 ? 'was' : 'were'} refused: ${most.join(', ')}.`,
    next: 'See them: marquee dead-letters list. Once their cause is gone: marquee dead-letters replay',
  };
}

/** How many reasons are listed one by one. The others are added up in one line, so that the counts sum to the total. */
const mostReasons = 4;

const many = (value: number, thing: string) => `${number(value)} ${thing}${value === 1 ? '' : 's'}`;
const number = (value: number) => value.toLocaleString('en-US');
const text = (error: unknown) => (error instanceof Error ? error.message : String(error));
