import { type MemberRecord, nothingSaid, saidByMember } from '@marquee/core';
import { type FieldEntry, type FieldKind, fields } from '@marquee/dsl';
import { listOf } from '../write/lists.ts';

/** A column of the member tables, and its value from a member row. A set is stored as one text (`listText`). */
export interface MemberColumn {
  readonly name: string;
  readonly type: string;
  readonly of: (row: MemberRecord) => string | number | null | readonly string[];
  /** SQL for the moviegoer's value, from `member_row r`. */
  readonly said: string;
}

const typeOfKind: Readonly<Record<FieldKind, string>> = { keyword: 'VARCHAR', set: 'VARCHAR', number: 'INTEGER', date: 'INTEGER' };
const postcode: MemberColumn = { name: 'postcode', type: 'VARCHAR', of: (row) => row.postcode, said: 'r.postcode' };

const said = Object.entries(saidByMember).map(([field, part]) => columnOf(fields[field as keyof typeof saidByMember], part));

/** One column for each field of the language that a member row contains, and the postcode, which stays at the place that it has in older files. */
export const memberColumns: readonly MemberColumn[] = said.toSpliced(3, 0, postcode);

function columnOf({ kind, stored }: FieldEntry, part: keyof typeof nothingSaid): MemberColumn {
  const name = stored.column;
  const missing = nothingSaid[part];
  const said = kind === 'set' ? listOf(`r.${name}`) : typeof missing === 'string' ? `coalesce(r.${name}, '${missing}')` : `r.${name}`;
  return { name, type: typeOfKind[kind], of: (row) => row[part], said };
}
