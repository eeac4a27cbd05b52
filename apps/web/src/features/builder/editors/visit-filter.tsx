'use client';
import { Part } from '@marquee/ui/part';
import type { ReactNode } from 'react';
import { useBuilding } from '../builder-context.ts';
import { withoutFilter } from '../draft/fixes.ts';
import { at, child, isList, isObject, type Json, type JsonObject, property, text, withAt } from '../draft/json.ts';
import { AddVisitField } from './add-visit-field.tsx';
import { LeafParts } from './leaf-parts.tsx';

/** "each visit to a Horror film and at an evening session": what one and the same visit must satisfy. */
export function VisitFilterLine({ pointer, lead }: { readonly pointer: string; readonly lead: string }) {
  const building = useBuilding();
  const where = at(building.document, pointer);
  if (where === undefined) return null;
  return (
    <div className="builder-each">
      <span className="mr-1.5 text-ink-3">{lead}</span> <FilterNode node={where} pointer={pointer} outer={null} />
      {!building.readOnly && (
        <AddVisitField label="Add to this visit" onField={(leaf) => building.edit((now) => withAt(now, pointer, joined(where, leaf)))} />
      )}
    </div>
  );
}

/** The filter with one more condition on the same visit. */
function joined(where: Json, leaf: JsonObject): Json {
  const of = property(where, 'of');
  const kind = property(where, 'kind');
  if (isObject(where) && (kind === 'all' || kind === 'any') && isList(of)) return { ...where, of: [...of, leaf] };
  return { kind: 'all', of: [where, leaf] };
}

interface FilterNodeProps {
  readonly node: Json;
  readonly pointer: string;
  readonly outer: 'all' | 'any' | null;
  /** The film of the visit was named before. */
  readonly filmNamed?: boolean;
}

function FilterNode({ node, pointer, outer, filmNamed = false }: FilterNodeProps): ReactNode {
  const building = useBuilding();
  const { edit, readOnly } = building;
  const kind = property(node, 'kind');
  const of = property(node, 'of');
  if (kind === 'visit' && isObject(node)) {
    const other = outer === 'any' ? 'all' : 'any';
    const actions = [
      { kind: 'exclude', label: 'Exclude', run: () => edit((now) => withAt(now, pointer, { kind: 'not', of: node })) },
      {
        kind: 'group',
        label: other === 'any' ? 'Group with “or”' : 'Group with “and”',
        run: () => edit((now) => withAt(now, pointer, { kind: other, of: [node, { kind: 'visit' }] })),
      },
      { kind: 'remove', label: 'Remove', run: () => edit((now) => withoutFilter(now, pointer)) },
    ] as const;
    return (
      <LeafParts
        node={node}
        pointer={pointer}
        of="visit"
        change={(next, merge) => edit((now) => withAt(now, pointer, next), merge && `${pointer} ${merge}`)}
        actions={actions}
        filmNamed={filmNamed}
      />
    );
  }
  if (kind === 'not' && of !== undefined) {
    const twice = property(of, 'kind') === 'not' ? property(of, 'of') : undefined;
    // Two of them say nothing.
    if (twice !== undefined)
      return <FilterNode node={twice} pointer={child(child(pointer, 'of'), 'of')} outer={outer} filmNamed={filmNamed} />;
    return (
      <>
        {readOnly ? (
          'not '
        ) : (
          <Part
            kind="operator"
            opens={false}
            aria-label="Take the “not” away"
            title="Take the “not” away"
            onClick={() => edit((now) => withAt(now, pointer, of))}
          >
            not
          </Part>
        )}{' '}
        <FilterNode node={of} pointer={child(pointer, 'of')} outer={outer ?? 'all'} filmNamed={filmNamed} />
      </>
    );
  }
  if ((kind === 'all' || kind === 'any') && isList(of) && isObject(node)) {
    const word = kind === 'all' ? 'and' : 'or';
    const flip = () => edit((now) => withAt(now, pointer, { ...node, kind: kind === 'all' ? 'any' : 'all' }));
    const inner = of.map((one, index) => (
      // The place is the identity: nodes are plain values and have none of their own.
      <span key={child(pointer, index)}>
        {index > 0 && (
          <>
            {' '}
            {readOnly ? (
              <i className="text-ink-3 not-italic">{word}</i>
            ) : (
              <button
                type="button"
                onClick={flip}
                title={`Joined by “${word}”. Press for “${word === 'and' ? 'or' : 'and'}”.`}
                className="h-6 rounded-sm px-1 text-ink-3 hover:bg-hover"
              >
                {word}
              </button>
            )}{' '}
          </>
        )}
        <FilterNode
          node={one}
          pointer={child(child(pointer, 'of'), index)}
          outer={kind}
          filmNamed={kind === 'all' && of.slice(0, index).some(isOfFilm)}
        />
      </span>
    ));
    return outer === null ? inner : <span className="builder-nested">({inner})</span>;
  }
  return (
    <Part kind="bad" title={JSON.stringify(node)} onClick={() => edit((now) => withoutFilter(now, pointer))}>
      not readable: press to remove
    </Part>
  );
}

function isOfFilm(node: Json): boolean {
  const of = property(node, 'of');
  if (property(node, 'kind') === 'not' && of !== undefined) return isOfFilm(of);
  return /^film\b/.test(text(property(node, 'field')) ?? '');
}
