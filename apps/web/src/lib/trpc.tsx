'use client';
import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  type UseMutationOptions,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isBudgetSpent, isPassing, problemOf } from './problem.ts';
import { sessionEnded } from './session-end.ts';
import { type ApiPath, callApi, type InputOf, type Inputs, type OutputOf, type Outputs } from './trpc-client.ts';

export type { ApiPath, Inputs, Outputs };

type QueryOptions<Path extends ApiPath> = UseQueryOptions<OutputOf<Path>, Error>;

/** A question to the API, for `useQuery`. Kept under its entity and verb, so that the key `['segments']` covers every question about segments. */
export function apiQuery<Path extends ApiPath>(
  path: Path,
  input: InputOf<Path>,
  options: Omit<QueryOptions<Path>, 'queryKey' | 'queryFn'> = {},
): QueryOptions<Path> {
  return { ...options, queryKey: [...path.split('.'), input], queryFn: ({ signal }) => callApi(path, input, signal) };
}

/** Something for the API to do, for `useMutation`. */
export function apiMutation<Path extends ApiPath>(
  path: Path,
  options: Omit<UseMutationOptions<OutputOf<Path>, Error, InputOf<Path>>, 'mutationFn'> = {},
): UseMutationOptions<OutputOf<Path>, Error, InputOf<Path>> {
  return { ...options, mutationFn: (input) => callApi(path, input) };
}

const againMs = 5_000;
/** What is refused for today is not asked for again by itself. */
const unlessSpent = ({ state: { error } }: { readonly state: { readonly error: Error | null } }) =>
  error === null || !isBudgetSpent(problemOf(error));

function noticeEnd(error: Error): void {
  if (problemOf(error).code === 'unauthenticated') sessionEnded();
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => problemOf(error).code === 'unreachable' && failures < 2,
        refetchOnMount: unlessSpent,
        refetchOnReconnect: unlessSpent,
        refetchOnWindowFocus: unlessSpent,
        // What is down comes back without telling anybody.
        refetchInterval: ({ state: { error } }) => (error !== null && isPassing(problemOf(error)) ? againMs : false),
      },
    },
  });
}

/** What the API said, for everything below. */
export function ServerState({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
