import { Term } from '@marquee/ui/term';
import { useQuery } from '@tanstack/react-query';
import { number } from '../../lib/format.ts';
import { apiQuery } from '../../lib/trpc.tsx';

const againMs = 60_000;

/** How many refused rows could change the figures of the page; nothing where none was. */
export function RefusedRows() {
  const { data } = useQuery(apiQuery('audiences.refusedRows', {}, { staleTime: againMs }));
  if (data === undefined || data.rows === 0) return null;
  return (
    <Term
      className="builder-by"
      definition="Rows of members and transactions that exhibitors sent and that could not be used yet. Each could change any figure of this page a little."
    >
      {data.exact ? '' : 'at most '}
      {number(data.rows)} refused {data.rows === 1 ? 'row' : 'rows'}
    </Term>
  );
}
