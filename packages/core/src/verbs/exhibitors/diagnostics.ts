import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import type { DeadLetters } from '../../ports/index.ts';
import { defineVerb, type PlatformScene } from '../../verb/index.ts';
import { type SiteFacts, siteFindingKinds, siteFindingsOf } from './site-findings.ts';

const mostShown = 500;
/** Pages of letters that are looked through for codes: some thousand rows, of which most name the same few. */
const mostPages = 10;

/** Sites with something missing, each with the step that mends it, and how many there are of each kind. */
export const diagnostics = defineVerb({
  name: 'exhibitors.diagnostics',
  kind: 'query',
  scope: 'platform',
  permission: 'exhibitors:read',
  summary: 'Sites with something missing, and what mends it.',
  input: z.object({ exhibitor: GivenText.optional() }),
  output: z.object({
    counts: z.array(z.object({ kind: z.enum(siteFindingKinds), count: z.number().int() })),
    findings: z.array(
      z.object({
        kind: z.enum(siteFindingKinds),
        exhibitor: z.string(),
        site: z.string().nullable(),
        code: z.string(),
        name: z.string(),
        says: z.string(),
        helps: z.string(),
      }),
    ),
    sites: z.number().int(),
  }),
  async run(scene, { exhibitor }) {
    const { metadata } = scene.ports;
    const { sites } = await metadata.catalogue.snapshot();
    const own = sites.filter((site) => exhibitor === undefined || site.exhibitor === exhibitor);
    const [visited, favourite, preferred] = await Promise.all([
      onRecord(scene, 'site'),
      onRecord(scene, 'favouriteSite'),
      onRecord(scene, 'preferredSites'),
    ]);
    const unknown = await unknownCodes(metadata.deadLetters, exhibitor);
    const found = siteFindingsOf({ sites: own, visited, named: new Set([...favourite, ...preferred]), unknown });
    const counts = siteFindingKinds.flatMap((kind) => {
      const count = found.filter((finding) => finding.kind === kind).length;
      return count > 0 ? [{ kind, count }] : [];
    });
    return { output: { counts, findings: found.slice(0, mostShown).map((one) => ({ ...one })), sites: own.length }, audit: null };
  },
});

async function onRecord({ ports, scope }: PlatformScene, field: 'site' | 'favouriteSite' | 'preferredSites'): Promise<ReadonlySet<string>> {
  return new Set((await ports.audience.values({ scope, field, upTo: 1 })).map(({ value }) => value));
}

/** The codes that rows name which were refused for them. */
async function unknownCodes(deadLetters: Pick<DeadLetters, 'page'>, exhibitor: string | undefined): Promise<SiteFacts['unknown']> {
  const found = new Map<string, { readonly exhibitor: string; readonly code: string; rows: number }>();
  let after = '';
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await deadLetters.page({ reason: 'unknown_site', ...(exhibitor === undefined ? {} : { exhibitor }), after });
    for (const letter of page) {
      const code = /code "([^"]+)"/.exec(letter.detail)?.[1];
      if (code === undefined) continue;
      const key = JSON.stringify([letter.exhibitor, code]);
      const one = found.get(key) ?? { exhibitor: letter.exhibitor, code, rows: 0 };
      one.rows += 1;
      found.set(key, one);
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  return [...found.values()];
}
