import { Prisma } from '../../gen/sqlite/client.ts';
import type { Queries } from '../database.ts';
import { searchKey, searchText } from '../search-key.ts';

/** First names that begin with the text, then names in which a word begins with it, then the others; each group sorted by name. */
const rank = (key: Prisma.Sql, text: string) =>
  Prisma.sql`CASE WHEN instr(${key}, ${` ${text}`}) = 1 THEN 0 WHEN instr(${key}, ${` ${text}`}) > 0 THEN 1 ELSE 2 END`;

/** The ids of sites whose name or code contains the text. An empty text finds all, by name. A text of punctuation only finds none. */
export async function siteIdsMatching(
  queries: Queries,
  query: { readonly text: string; readonly exhibitors?: readonly string[]; readonly limit: number },
): Promise<string[]> {
  const text = searchText(query.text);
  if ((text === '' && query.text.trim() !== '') || query.exhibitors?.length === 0) return [];
  const within = query.exhibitors ? Prisma.sql`exhibitor IN (${Prisma.join([...query.exhibitors])})` : Prisma.sql`1 = 1`;
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM site WHERE ${within} AND (instr(nameKey, ${text}) > 0 OR instr(codeKey, ${text}) > 0)
    ORDER BY ${rank(Prisma.sql`nameKey`, text)}, nameKey, id LIMIT ${query.limit}`;
  return rows.map((row) => row.id);
}

/** The ids of films whose title contains the text. An empty text finds all, newest release first. A text of punctuation only finds none. */
export async function filmIdsMatching(queries: Queries, query: { readonly text: string; readonly limit: number }): Promise<string[]> {
  const text = searchText(query.text);
  if (text === '') {
    if (query.text.trim() !== '') return [];
    const newest = await queries.film.findMany({
      select: { id: true },
      orderBy: [{ releaseDate: 'desc' }, { id: 'asc' }],
      take: query.limit,
    });
    return newest.map((row) => row.id);
  }
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM film WHERE instr(titleKey, ${text}) > 0
    ORDER BY ${rank(Prisma.sql`titleKey`, text)}, titleKey, id LIMIT ${query.limit}`;
  return rows.map((row) => row.id);
}

/** The ids of films whose title contains the text, by title, after one. An empty text finds all; a text of punctuation only finds none. */
export async function filmIdsByTitle(
  queries: Queries,
  query: { readonly text: string; readonly after?: { readonly title: string; readonly id: string }; readonly limit: number },
): Promise<string[]> {
  const text = searchText(query.text);
  if (text === '' && query.text.trim() !== '') return [];
  const key = query.after && searchKey(query.after.title);
  const further =
    key === undefined ? Prisma.sql`1 = 1` : Prisma.sql`(titleKey > ${key} OR (titleKey = ${key} AND id > ${query.after?.id}))`;
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id FROM film WHERE instr(titleKey, ${text}) > 0 AND ${further} ORDER BY titleKey, id LIMIT ${query.limit}`;
  return rows.map((row) => row.id);
}
