'use client';
import {
  QueryCache,
  QueryClient,
  QueryClientProvider,
  type UseMutationOptions,
  type UseQueryOptions,
  useQueryClient,
} from '@tanstack/react-query';
import { type ReactNode, use, useState } from 'react';
import { problemOf } from './problem.ts';
import { goToSignIn } from './sign-in-path.ts';
import { type ApiPath, apiKey, callApi, type InputOf, type Inputs, type OutputOf, type Outputs } from './trpc-client.ts';

export type { Inputs, Outputs };

type QueryOptions<Path extends ApiPath> = UseQueryOptions<OutputOf<Path>, Error>;

/** A question to the API, for `useQuery`. */
export function apiQuery<Path extends ApiPath>(
  path: Path,
  input: InputOf<Path>,
  options: Omit<QueryOptions<Path>, 'queryKey' | 'queryFn'> = {},
): QueryOptions<Path> {
  return { ...options, queryKey: apiKey(path, input), queryFn: ({ signal }) => callApi(path, input, signal) };
}

/** Something for the API to do, for `useMutation`. */
export function apiMutation<Path extends ApiPath>(
  path: Path,
  options: Omit<UseMutationOptions<OutputOf<Path>, Error, InputOf<Path>>, 'mutationFn'> = {},
): UseMutationOptions<OutputOf<Path>, Error, InputOf<Path>> {
  return { ...options, mutationFn: (input) => callApi(path, input) };
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemOf(error).code === 'unauthenticated') goToSignIn();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => problemOf(error).code === 'unreachable' && failures < 2 },
    },
  });
}

// One for all that is loaded apart. A server has many readers at once, and gives each their own.
const ofTheBrowser = typeof window === 'undefined' ? null : makeQueryClient();

type Answers = readonly (readonly [key: readonly unknown[], answer: unknown])[];

/** Answers that come with the page, each under its key. */
export interface Seeds {
  readonly answers: Answers;
  /** Those that may come after the rest of the page. Never refused: none in that case. */
  readonly late: Promise<Answers>;
}

function keep(client: QueryClient, answers: Answers, at: number): void {
  for (const [key, answer] of answers)
    if ((client.getQueryState(key)?.dataUpdatedAt ?? 0) < at) client.setQueryData(key, answer, { updatedAt: at });
}

interface ServerStateProps {
  readonly seeds?: Seeds | null;
  /** When they came, in milliseconds since 1970. */
  readonly seededAt?: number;
  readonly children: ReactNode;
}

/** What the API said, for everything below. Around each part of a page that asks it, so that other parts need not carry its code. */
export function ServerState({ seeds = null, seededAt, children }: ServerStateProps) {
  const [queryClient] = useState(() => {
    const client = ofTheBrowser ?? makeQueryClient();
    keep(client, seeds?.answers ?? [], seededAt ?? Date.now());
    return client;
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

/** Draws its children once the late answers are there, as already known. Put a Suspense around it. */
export function LateAnswers({ seeds, children }: { readonly seeds: Seeds; readonly children: ReactNode }) {
  const client = useQueryClient();
  const answers = use(seeds.late);
  useState(() => keep(client, answers, Date.now()));
  return children;
}
