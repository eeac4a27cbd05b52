'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { FormDialog } from '@marquee/ui/small-dialogs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../lib/problem.ts';
import { apiMutation, type Outputs } from '../../lib/trpc.tsx';

export interface RenameDialogProps {
  readonly segment: { readonly id: string; readonly name: string; readonly revision: number };
  /** It has its new name, and another revision. */
  readonly onRenamed: (segment: Outputs['segments']['rename']) => void;
  readonly onClose: () => void;
}

/** Another name for a segment. An error in the name is shown beside it. */
export default function RenameDialog({ segment, onRenamed, onClose }: RenameDialogProps) {
  const cache = useQueryClient();
  const rename = useMutation(
    apiMutation('segments.rename', {
      onSuccess: onRenamed,
      onSettled: () => cache.invalidateQueries({ queryKey: ['segments'] }),
    }),
  );
  return (
    <FormDialog
      title="Rename segment"
      action="Rename"
      busy={rename.isPending}
      onClose={onClose}
      onSubmit={(data) => {
        rename.mutate({
          id: segment.id,
          name: String(data.get('name')),
          basedOnRevision: segment.revision,
        });
      }}
    >
      <Field label="Name" error={rename.error === null ? undefined : problemOf(rename.error).message}>
        {(control) => (
          <Input
            {...control}
            name="name"
            defaultValue={segment.name}
            maxLength={120}
            required
            autoComplete="off"
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
    </FormDialog>
  );
}
