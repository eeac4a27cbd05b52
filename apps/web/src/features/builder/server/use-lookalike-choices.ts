'use client';
import { useQuery } from '@tanstack/react-query';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';

export type LookalikeChoice = Outputs['lookalikes']['list']['lookalikes'][number];

/** The lookalike models that a condition can name. Undefined until they are known, or while nobody wants them. */
export function useLookalikeChoices(wanted = true): readonly LookalikeChoice[] | undefined {
  return useQuery(apiQuery('lookalikes.list', {}, { enabled: wanted, staleTime: 30_000 })).data?.lookalikes;
}
