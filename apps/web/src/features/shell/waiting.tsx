'use client';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../lib/trpc.tsx';
import { usePerson } from '../person/index.ts';

/** Others ask and decide without anybody here doing something. */
const againMs = 60_000;

/** How many campaigns wait for whoever is signed in, beside their entry of the rail; nothing where none does. */
export function Waiting() {
  const { permissions } = usePerson();
  const mayAct = permissions.includes('campaigns:write') || permissions.includes('campaigns:decide');
  const found = useQuery(apiQuery('campaigns.list', {}, { enabled: mayAct, refetchInterval: againMs, staleTime: againMs }));
  const many = found.data?.campaigns.filter(({ waitsForMe }) => waitsForMe).length ?? 0;
  if (many === 0) return null;
  return (
    <span
      title={`${many} ${many === 1 ? 'waits' : 'wait'} for you`}
      className="pointer-events-none absolute top-1.5 right-1.5 min-w-5 rounded-full bg-accent-tint px-1.5 text-center font-medium text-accent-ink text-small max-desk:top-0 max-desk:right-0"
    >
      {many}
      <span className="sr-only"> {many === 1 ? 'waits' : 'wait'} for you</span>
    </span>
  );
}
