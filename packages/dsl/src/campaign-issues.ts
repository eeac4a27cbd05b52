import type { CampaignCondition, Definition, Pointer, SegmentResolver } from './definition.ts';
import type { Issue } from './issue.ts';
import { childPointer } from './pointer.ts';
import { references } from './references.ts';
import { followReference, referenceKey } from './segments-within.ts';
import { walk } from './walk.ts';

/** The campaigns that a definition asks for, those of the segments that it refers to included, each once. A reference that does not resolve has none. */
export function campaignsIn(definition: Definition, resolve: SegmentResolver): readonly string[] {
  const found = new Set<string>();
  const followed = new Set<string>();
  const collect = (inside: Definition): void => {
    for (const { node } of campaignsOf(inside)) found.add(node.id);
    for (const { id, version } of references(inside)) {
      const key = referenceKey(id, version);
      const referenced = followed.has(key) ? undefined : resolve(id, version);
      followed.add(key);
      if (referenced !== undefined) collect(referenced);
    }
  };
  collect(definition);
  return [...found];
}

/**
 * Where a parsed definition asks for campaigns that there are none of, as far as somebody may know. Issue `unknown_campaign` at the condition's `/id`; of a
 * segment that is referred to, at the reference's. All references must resolve.
 */
export function campaignIssues(
  definition: Definition,
  resolve: SegmentResolver,
  exists: (campaign: string) => boolean,
  segmentName: (id: string) => string | undefined = () => undefined,
): readonly Issue[] {
  const own = campaignsOf(definition)
    .filter(({ node }) => !exists(node.id))
    .map(({ node, pointer }) => issue(pointer, `Campaign ${node.id} does not exist. Choose another.`, { id: node.id }));
  const inSegments = references(definition).flatMap(({ id, version, pointer }) => {
    const { definition: referenced } = followReference(resolve, [], id, version);
    const missing = campaignsIn(referenced, resolve).find((campaign) => !exists(campaign));
    if (missing === undefined) return [];
    const name = segmentName(id);
    const message = `Segment ${name === undefined ? id : `“${name}”`} asks for campaign ${missing}, which does not exist. Change it, or remove this reference.`;
    return [issue(pointer, message, { id: missing, reference: id })];
  });
  return [...own, ...inSegments];
}

function campaignsOf(definition: Definition): readonly { readonly node: CampaignCondition; readonly pointer: Pointer }[] {
  return walk(definition).flatMap(({ node, pointer }) => (node.kind === 'campaign' ? [{ node, pointer }] : []));
}

function issue(at: Pointer, message: string, params: Issue['params']): Issue {
  return { severity: 'error', code: 'unknown_campaign', path: childPointer(at, 'id'), message, params };
}
