import { type MemberRecord, nothingSaid, saidByMember } from '@marquee/core';
import { type FieldEntry, type FieldKind, fields } from '@marquee/dsl';
import { listOf } from '../write/lists.ts';

/** A column of the member tables, and what it says of a moviegoer. A set is one text (`listText`). */
export interface MemberColumn {
  readonly name: string;
  readonly type: string;
  readonly of: (row: MemberRecord) => string | number | null | readonly string[];
  /** SQL for what the moviegoer has of it, from `member_row r`. */
  readonly said: string;
}

const typeOfKind: Readonly<Record<FieldKind, string>> = { keyword: 'VARCHAR', set: 'VARCHAR', number: 'INTEGER', date: 'INTEGER' };
const postcode: MemberColumn = { name: 'postcode', type: 'VARCHAR', of: (row) => row.postcode, said: 'r.postcode' };

const said = Object.entries(saidByMember).map(([field, part]) => columnOf(fields[field as keyof typeof saidByMember], part));

/** One for each field of the language that a member row says. Files of earlier versions have the postcode there, too. */
export const memberColumns: readonly MemberColumn[] = said.toSpliced(3, 0, postcode);

function columnOf({ kind, stored }: FieldEntry, part: keyof typeof nothingSaid): MemberColumn {
  const name = stored.column;
  const missing = nothingSaid[part];
  const said = kind === 'set' ? listOf(`r.${name}`) : typeof missing === 'string' ? `coalesce(r.${name}, '${missing}')` : `r.${name}`;
  return { name, type: typeOfKind[kind], of: (row) => row[part], said };
}
