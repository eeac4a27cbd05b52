'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Dialog, DialogContent } from '@marquee/ui/dialog';
import { Kbd } from '@marquee/ui/kbd';
import { useState } from 'react';
import { lettersOn, switchLetters } from './shortcut-setting.ts';

const groups = [
  {
    title: 'Anywhere',
    keys: [
      ['Ctrl K', 'search or jump to'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
      ['/', 'add a condition'],
      ['?', 'these keys'],
    ],
  },
  {
    title: 'On a row',
    keys: [
      ['↑ ↓ Home End', 'to another row'],
      ['→ ←', 'through its parts'],
      ['Enter', 'edit what is still to be filled in'],
      ['Esc', 'back to the row'],
      ['/', 'add a condition below'],
      ['Alt ↑, Alt ↓', 'move it'],
      ['Alt →, Alt ←', 'into the next group, out of its group'],
      ['Ctrl D', 'duplicate'],
      ['Ctrl C, Ctrl X, Ctrl V', 'copy, cut, paste: also into another segment'],
      ['Ctrl G', 'wrap in a group'],
      ['N', 'exclude, include'],
      ['Del', 'delete'],
    ],
  },
] as const;

/** Every key of the builder, and the switch for those that are one letter alone. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [letters, setLetters] = useState(lettersOn);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Keys">
        {groups.map(({ title, keys }) => (
          <section key={title} className="mb-4" aria-label={title}>
            <h3 className="mb-1 font-medium">{title}</h3>
            <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
              {keys.map(([pressed, does]) => (
                <div key={pressed + does} className="col-span-2 grid grid-cols-subgrid">
                  <dt>
                    <Kbd>{pressed}</Kbd>
                  </dt>
                  <dd className="text-ink-2">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          label="One-letter keys anywhere on the page ( / and ? )"
          checked={letters}
          onChange={(event) => {
            setLetters(event.target.checked);
            switchLetters(event.target.checked);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
