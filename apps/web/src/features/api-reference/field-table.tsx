import { Said } from './said.tsx';
import type { Field } from './schema.ts';

const head = 'border-line border-b py-1.5 pr-4 text-left font-normal text-ink-3 text-small';
const cell = 'border-line border-b py-1.5 pr-4 align-top';

interface Props {
  readonly title: string;
  /** What it means that a field is required: that it has to be sent, or that it always comes. */
  readonly needed: string;
  readonly fields: readonly (Field & { readonly place?: string })[];
}

/** Fields with what they may be, one a row. */
export function FieldTable({ title, needed, fields }: Props) {
  const placed = fields.some(({ place }) => place !== undefined);
  const columns = ['Field', ...(placed ? ['Where'] : []), 'Type', needed, ''];
  return (
    <table className="mt-4 w-full border-collapse">
      <caption className="pb-1 text-left font-medium">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column === '' ? (
              <td key="said" className={head} />
            ) : (
              <th key={column} scope="col" className={head}>
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, place, type, required, description }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row" className={`${cell} break-all text-left font-mono font-normal text-small`}>
              {name}
            </th>
            {placed && <td className={`${cell} text-ink-2`}>{place}</td>}
            <td className={`${cell} [overflow-wrap:anywhere] font-mono text-ink-2 text-small`}>{type}</td>
            <td className={`${cell} whitespace-nowrap text-ink-2`}>{required ? 'yes' : 'no'}</td>
            <td className={`${cell} text-ink-2`}>
              <Said>{description}</Said>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
