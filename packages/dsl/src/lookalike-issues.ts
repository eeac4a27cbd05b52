import type { Definition, LookalikeCondition, Pointer, SegmentResolver } from './definition.ts';
import type { Issue } from './issue.ts';
import { childPointer } from './pointer.ts';
import { references } from './references.ts';
import { lookalikeReference } from './scoring.ts';
import { followReference } from './segments-within.ts';
import { walk } from './walk.ts';

/** The lookalike conditions of a definition, with their places. Those inside referenced segments are not included. */
export function lookalikesIn(definition: Definition): readonly { readonly node: LookalikeCondition; readonly pointer: Pointer }[] {
  return walk(definition).flatMap(({ node, pointer }) => (node.kind === 'lookalike' ? [{ node, pointer }] : []));
}

/**
 * Where a parsed definition asks for lookalike models that the resolver does not have. Issue `unknown_lookalike` at the condition's `/id`; of a segment that is
 * referred to, at the reference's. All references to segments must resolve.
 */
export function lookalikeIssues(definition: Definition, resolve: SegmentResolver): readonly Issue[] {
  const own = lookalikesIn(definition).flatMap(({ node, pointer }) =>
    isMissing(node, resolve)
      ? [issue(pointer, `There is no lookalike model ${node.id}. Choose another, or train one.`, { id: node.id })]
      : [],
  );
  const inSegments = references(definition).flatMap(({ id, version, pointer }) => {
    const missing = missingWithin(followReference(resolve, [], id, version).definition, resolve);
    if (missing === undefined) return [];
    const message = `The segment asks for lookalike model ${missing}, which does not exist. Change it, or remove this reference.`;
    return [issue(pointer, message, { id: missing, reference: id })];
  });
  return [...own, ...inSegments];
}

function missingWithin(definition: Definition, resolve: SegmentResolver): string | undefined {
  const own = lookalikesIn(definition).find(({ node }) => isMissing(node, resolve));
  if (own) return own.node.id;
  for (const { id, version } of references(definition)) {
    const missing = missingWithin(followReference(resolve, [], id, version).definition, resolve);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

function isMissing({ id, top }: LookalikeCondition, resolve: SegmentResolver): boolean {
  return resolve(lookalikeReference(id), top) === undefined;
}

function issue(at: Pointer, message: string, params: Issue['params']): Issue {
  return { severity: 'error', code: 'unknown_lookalike', path: childPointer(at, 'id'), message, params };
}
