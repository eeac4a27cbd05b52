import { draftLink, linkedText } from './draft-address.ts';

/** One audience of a comparison, as the API takes it. */
export type Compared =
  | { readonly kind: 'segment'; readonly id: string; readonly version?: number }
  /** `part`: of those who saw it, who bought ahead, or who came after the opening weekend. */
  | { readonly kind: 'film'; readonly id: string; readonly part?: 'ahead' | 'after' }
  | { readonly kind: 'draft'; readonly definition: unknown };

/** As many as are compared at once. */
export const mostCompared = 5;

const name = 'audience';
const draft = 'draft';

/** An audience as an address names it; a draft's definition stands after the `#`, which browsers do not send. */
export function addressed(one: Compared): string {
  if (one.kind === 'draft') return draft;
  if (one.kind === 'film') return `${one.part ?? 'film'}:${one.id}`;
  return one.version === undefined ? `segment:${one.id}` : `segment:${one.id}@${one.version}`;
}

/** The audiences that an address names, in their order. What cannot be read is left out; a draft that is not in it has no definition. */
export function comparedIn(search: string, hash: string): readonly Compared[] {
  return new URLSearchParams(search)
    .getAll(name)
    .flatMap((text) => read(text, hash) ?? [])
    .slice(0, mostCompared);
}

function read(text: string, hash: string): Compared | null {
  if (text === draft) return { kind: 'draft', definition: definitionIn(hash) };
  const [, kind, id, version] = /^(segment|film|ahead|after):(.+?)(?:@(\d{1,6}))?$/.exec(text) ?? [];
  if (kind === undefined || id === undefined) return null;
  if (kind === 'film') return { kind: 'film', id: text.slice('film:'.length) };
  if (kind === 'ahead' || kind === 'after') return { kind: 'film', id: text.slice(kind.length + 1), part: kind };
  return { kind: 'segment', id, ...(version === undefined ? {} : { version: Number(version) }) };
}

function definitionIn(hash: string): unknown {
  try {
    return JSON.parse(linkedText(hash) ?? 'null');
  } catch {
    return null;
  }
}

/** The same address with other audiences, everything else of it kept. One of them at most is a draft. */
export function withCompared(address: string, audiences: readonly Compared[]): string {
  const url = new URL(address);
  url.searchParams.delete(name);
  for (const one of audiences) url.searchParams.append(name, addressed(one));
  url.hash = '';
  const unsaved = audiences.find((one) => one.kind === 'draft');
  return unsaved === undefined ? url.toString() : draftLink(url.toString(), unsaved.definition);
}

/** The path of the page that compares them. */
export function comparePath(...audiences: readonly Compared[]): string {
  const { pathname, search, hash } = new URL(withCompared('https://marquee.invalid/compare', audiences));
  return pathname + search + hash;
}
