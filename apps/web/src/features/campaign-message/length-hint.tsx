import { number } from '../../lib/format.ts';

/** How long a text is as it is sent, beside how long such texts usually are. */
export function LengthHint({ length, usual }: { readonly length: number | undefined; readonly usual: number | undefined }) {
  if (length === undefined || usual === undefined) return null;
  return (
    <span className={`block ${length > usual ? 'text-warn' : ''}`}>
      {number(length)} of about {number(usual)} characters
    </span>
  );
}
