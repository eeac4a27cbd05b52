'use client';
import { type FieldName, fieldEntry, looseWalk, mentions } from '@marquee/dsl';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { apiQuery } from '../../../lib/trpc.tsx';
import type { Json } from '../draft/json.ts';
import { useCampaignChoices } from './use-campaign-choices.ts';
import { useLookalikeChoices } from './use-lookalike-choices.ts';
import { useSegments } from './use-segments.ts';

/** What people read in place of stored values and ids. */
export interface Names {
  /** What money is in. */
  readonly currency: string;
  readonly value: (field: string, value: string) => string;
  readonly segment: (id: string) => string | undefined;
  readonly campaign: (id: string) => string | undefined;
  /** What a lookalike model was trained from. */
  readonly lookalike: (id: string) => string | undefined;
  /** Keeps a name that a picker knew, until the server has been asked. */
  readonly remember: (field: string, value: string, label: string) => void;
}

/** The names of every value, segment and campaign that a draft mentions, and what money is in. */
export function useNames(document: Json, currency: string): Names {
  const segments = useSegments();
  const campaigns = useCampaignChoices(useMemo(() => asksFor('campaign', document), [document]));
  const lookalikes = useLookalikeChoices(useMemo(() => asksFor('lookalike', document), [document]));
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = useMemo(() => mentioned(document), [document]);
  const asked = useQuery(
    apiQuery(
      'catalogue.labels',
      { fields: wanted },
      { enabled: Object.keys(wanted).length > 0, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const labels = asked.data?.labels;
  const value = useCallback(
    (field: string, stored: string) =>
      ownOf(labels?.[field], stored) ?? known.get(`${field} ${stored}`) ?? fixedLabel(field, stored) ?? stored,
    [labels, known],
  );
  const segment = useCallback((id: string) => segments?.find((found) => found.id === id)?.name, [segments]);
  const campaign = useCallback((id: string) => campaigns?.find((found) => found.id === id)?.name, [campaigns]);
  const lookalike = useCallback((id: string) => lookalikes?.find((found) => found.id === id)?.name, [lookalikes]);
  const remember = useCallback(
    (field: string, stored: string, label: string) => setKnown((now) => new Map(now).set(`${field} ${stored}`, label)),
    [],
  );
  return useMemo(
    () => ({ currency, value, segment, campaign, lookalike, remember }),
    [currency, value, segment, campaign, lookalike, remember],
  );
}

/** Most drafts do not, and then nobody asks for the names. */
function asksFor(kind: 'campaign' | 'lookalike', document: Json): boolean {
  return looseWalk(document).some(({ node }) => node.kind === kind);
}

function fixedLabel(field: string, stored: string): string | undefined {
  return fieldEntry(field)?.values?.find((option) => option.value === stored)?.label;
}

/** Looked-up values by field; the fixed lists carry their own names. */
function mentioned(document: Json): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { field, value } of mentions(document)) {
    if (fieldEntry(field)?.lookup === undefined || found[field]?.includes(value)) continue;
    found[field] = [...(found[field] ?? []), value].sort();
  }
  return Object.fromEntries(Object.entries(found).map(([field, values]) => [field, values.slice(0, 1_000)]));
}

/** Names as the language's own sentence asks for them; fixed lists it says in its own words. */
export function sentenceNames(names: Names) {
  return {
    label: (field: FieldName, value: string) => (fieldEntry(field)?.values ? undefined : names.value(field, value)),
    segmentName: (id: string) => names.segment(id),
    campaignName: (id: string) => names.campaign(id),
    lookalikeName: (id: string) => names.lookalike(id),
    currency: names.currency,
  };
}

/** A value may be called `constructor`, which every object has. */
function ownOf(names: Readonly<Record<string, string>> | undefined, stored: string): string | undefined {
  return names !== undefined && Object.hasOwn(names, stored) ? names[stored] : undefined;
}
