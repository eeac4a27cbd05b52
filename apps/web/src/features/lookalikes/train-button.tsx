'use client';
import { Button } from '@marquee/ui/button';
import { UsersRound } from 'lucide-react';
import { useTrain } from './use-train.ts';

/** Finds whom the audience of some films is like. */
export function TrainButton({ films, children }: { readonly films: readonly string[]; readonly children: string }) {
  const train = useTrain();
  return (
    <Button disabled={train.isPending} onClick={() => train.mutate({ source: { kind: 'films', ids: [...films] } })}>
      <UsersRound aria-hidden="true" />
      {train.isPending ? 'Finding lookalikes …' : children}
    </Button>
  );
}
