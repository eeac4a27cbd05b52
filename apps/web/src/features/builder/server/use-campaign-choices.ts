'use client';
import { useQuery } from '@tanstack/react-query';
import { apiQuery, type Outputs } from '../../../lib/trpc.tsx';

export type CampaignChoice = Outputs['campaigns']['list']['campaigns'][number];

/** The campaigns that a condition can name: those of the organisation, or those that asked an exhibitor. Undefined until they are known, or while nobody wants them. */
export function useCampaignChoices(wanted = true): readonly CampaignChoice[] | undefined {
  return useQuery(apiQuery('campaigns.list', {}, { enabled: wanted, staleTime: 30_000 })).data?.campaigns;
}
