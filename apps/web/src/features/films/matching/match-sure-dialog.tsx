'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Notice } from '@marquee/ui/notice';
import { Select } from '@marquee/ui/select';
import { toast } from '@marquee/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../../lib/problem.ts';
import { apiMutation } from '../../../lib/trpc.tsx';
import type { Act } from './use-decisions.ts';
import { type Code, filmText, keyOf, percent, titleOf } from './words.ts';

interface Props {
  readonly codes: readonly Code[];
  readonly confident: number;
  readonly onMatched: (acts: readonly Act[]) => void;
  readonly onClose: () => void;
}

/** Matches all codes that are shown whose first suggestion is as sure as somebody asks for. */
export function MatchSureDialog({ codes, confident, onMatched, onClose }: Props) {
  const [from, setFrom] = useState(confident);
  const chosen = codes.flatMap((code) => {
    const [best] = code.suggestions;
    return best && best.confidence >= from ? [{ kind: 'accept', code, film: best.film, confidence: best.confidence } as const] : [];
  });
  const match = useMutation(
    apiMutation('filmMatches.acceptMany', {
      onSuccess: ({ left }) => {
        const stays = (code: Code) => left.some((one) => one.exhibitor === code.exhibitor.id && one.filmCode === code.filmCode);
        onMatched(chosen.filter(({ code }) => !stays(code)));
        if (left.length > 0)
          toast.message(`${left.length} ${left.length === 1 ? 'code was' : 'codes were'} left as they are`, {
            description: left
              .slice(0, 3)
              .map(({ says }) => says)
              .join(' '),
          });
        onClose();
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Match the sure ones"
        description="Of the codes that the page shows, each to its first suggestion. Each can be taken back."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              busy={match.isPending}
              blockedBy={chosen.length === 0 ? 'None is as sure as that.' : undefined}
              onClick={() =>
                match.mutate({
                  matches: chosen.map(({ code, film }) => ({ exhibitor: code.exhibitor.id, filmCode: code.filmCode, film: film.id })),
                })
              }
            >
              {`Match ${chosen.length}`}
            </Button>
          </>
        }
      >
        <Field label="Sure from">
          {(control) => (
            <Select
              {...control}
              value={String(from)}
              onValueChange={(value) => setFrom(Number(value))}
              options={[...new Set([0.99, 0.95, confident, 0.8, 0.7])].map((one) => ({ value: String(one), label: percent(one) }))}
            />
          )}
        </Field>
        <ul aria-label="What is matched" className="mt-3 max-h-72 overflow-y-auto" tabIndex={-1}>
          {chosen.map(({ code, film, confidence }) => (
            <li key={keyOf(code)} className="flex gap-3 border-line-soft border-b py-1">
              <span className="min-w-0 flex-1 break-words">
                <span className="font-mono">{titleOf(code)}</span> <span className="text-ink-3 text-small">{code.exhibitor.name}</span>
              </span>
              <span className="min-w-0 flex-1 break-words">{filmText(film)}</span>
              <span>{percent(confidence)}</span>
            </li>
          ))}
        </ul>
        <div role="alert">{match.isError && <Notice kind="bad">{problemOf(match.error).message}</Notice>}</div>
      </DialogContent>
    </Dialog>
  );
}
