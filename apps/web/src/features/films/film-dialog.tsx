'use client';
import { Button } from '@marquee/ui/button';
import { Dialog, DialogClose, DialogContent } from '@marquee/ui/dialog';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { TextArea } from '@marquee/ui/text-area';
import { faultAt } from '../../lib/fault-at.ts';
import { detailsOf, type FilmDetails } from './film-form.ts';

interface Props {
  readonly title: string;
  readonly description: string;
  /** What the button says. */
  readonly action: string;
  readonly film: Partial<FilmDetails>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (details: FilmDetails) => void;
  readonly onClose: () => void;
}

const texts = [
  ['rating', 'Rating'],
  ['distributor', 'Distributor'],
  ['franchise', 'Franchise'],
  ['director', 'Director'],
] as const;

/** All that the catalogue says of a film, to be filled in. */
export function FilmDialog({ title, description, action, film, busy, error, onSave, onClose }: Props) {
  const found = faultAt(error);
  const fault = (name: string) => found(`/details/${name}`) ?? found(`/${name}`);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={title}
        description={description}
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" form="film" variant="primary" busy={busy}>
              {action}
            </Button>
          </>
        }
      >
        <form
          id="film"
          noValidate
          className="grid grid-cols-2 items-start gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) onSave(detailsOf(new FormData(event.currentTarget)));
          }}
        >
          <Field label="Title" error={fault('title')} className="col-span-2">
            {(control) => <Input {...control} name="title" defaultValue={film.title ?? ''} maxLength={255} autoComplete="off" />}
          </Field>
          <Field label="Release date" hint="Without it there is no run day" error={fault('releaseDate')}>
            {(control) => <Input {...control} type="date" name="releaseDate" defaultValue={film.releaseDate ?? ''} />}
          </Field>
          <Field label="Genres" hint="With commas between" error={fault('genres')}>
            {(control) => <Input {...control} name="genres" defaultValue={(film.genres ?? []).join(', ')} autoComplete="off" />}
          </Field>
          {texts.map(([name, label]) => (
            <Field key={name} label={label} error={fault(name)}>
              {(control) => <Input {...control} name={name} defaultValue={film[name] ?? ''} maxLength={255} autoComplete="off" />}
            </Field>
          ))}
          <Field label="Cast" hint="A name a line" error={fault('cast')} className="col-span-2">
            {(control) => <TextArea {...control} name="cast" rows={3} defaultValue={(film.cast ?? []).join('\n')} />}
          </Field>
          {found('') !== undefined && (
            <p role="alert" className="col-span-2 text-bad">
              {found('')}
            </p>
          )}
        </form>
      </DialogContent>
    </Dialog>
  );
}
