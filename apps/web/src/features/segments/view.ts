export const sortKeys = ['name', 'count', 'version', 'author', 'changed', 'usedBy'] as const;
type SortKey = (typeof sortKeys)[number];

/** What the list shows. All of it is in the address, so that a link opens the same view. */
export interface View {
  readonly search: string;
  readonly archived: boolean;
  /** Those with this tag; empty for all. */
  readonly tag: string;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export const firstView: View = { search: '', archived: false, tag: '', sort: 'changed', descending: true };

/** Reads the view from an address; what it does not know is as at first. */
export function viewOf(params: { get(name: string): string | null }): View {
  const [key, direction] = (params.get('sort') ?? '').split('.');
  const sort = sortKeys.find((known) => known === key);
  return {
    search: params.get('q') ?? '',
    archived: params.get('show') === 'archived',
    tag: params.get('tag') ?? '',
    sort: sort ?? firstView.sort,
    descending: sort === undefined ? firstView.descending : direction === 'desc',
  };
}

/** The address of a view, without what is as at first. */
export function addressOf(view: View): string {
  const params = new URLSearchParams();
  if (view.search !== '') params.set('q', view.search);
  if (view.archived) params.set('show', 'archived');
  if (view.tag !== '') params.set('tag', view.tag);
  if (view.sort !== firstView.sort || view.descending !== firstView.descending)
    params.set('sort', `${view.sort}.${view.descending ? 'desc' : 'asc'}`);
  const text = params.toString();
  return text === '' ? '/segments' : `/segments?${text}`;
}
