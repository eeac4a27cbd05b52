'use client';
import { Term } from '@marquee/ui/term';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiQuery } from '../../lib/trpc.tsx';

/** A word with its entry in the metric dictionary on hover and focus. Plain where there is none. */
export function Definition({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const dictionary = useQuery(apiQuery('catalogue.dictionary', {}, { staleTime: Number.POSITIVE_INFINITY }));
  const metric = dictionary.data?.metrics[of];
  if (metric === undefined) return <>{children}</>;
  return <Term definition={metric.formula === null ? metric.meaning : `${metric.meaning}\n${metric.formula}`}>{children}</Term>;
}
