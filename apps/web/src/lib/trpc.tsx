'use client';
import type { AppRouter } from '@marquee/api/router';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import { problemOf } from './problem.ts';
import { goToSignIn } from './sign-in-path.ts';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** Questions to the audience store go alone, so that giving one up ends it in the engine; the rest share a stream. All by POST: a definition may be too long for an address. */
function makeClient() {
  const options = { url: '/trpc', transformer: superjson, methodOverride: 'POST' } as const;
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.path.startsWith('audiences.'),
        true: httpLink(options),
        false: httpBatchStreamLink(options),
      }),
    ],
  });
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

/** The API and its cache, for everything below. */
export function ServerState({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
