'use client';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Deferred } from './deferred.tsx';
import { onToast, type PlainMessage } from './lib/toast.ts';

export { toast } from './lib/toast.ts';

const loadList = () => import('./toast-list.tsx');

/** Where short messages appear; once around the application. Its code comes with the first message, or when the page is idle. */
export function Toaster() {
  const [wanted, setWanted] = useState(false);
  const [plain, setPlain] = useState<PlainMessage | null>(null);
  // The outside system: whoever calls `toast`.
  useEffect(
    () =>
      onToast((message) => {
        if (message === null) setWanted(true);
        else setPlain(message);
      }),
    [],
  );
  return (
    <>
      <Deferred load={loadList} with={{}} wanted={wanted} silent />
      {plain !== null && <Plain message={plain} onClose={() => setPlain(null)} />}
    </>
  );
}

/** A message without the library of messages: the last one, until it is put away. */
function Plain({ message, onClose }: { readonly message: PlainMessage; readonly onClose: () => void }) {
  const { title, description, action } = message;
  return (
    <div role="status" className="fixed right-4 bottom-4 z-50 w-[min(356px,calc(100vw-32px))] rounded-md bg-raised p-3.5 shadow-float">
      <p className="font-medium">{title}</p>
      {description !== undefined && <p className="text-ink-2 text-small">{description}</p>}
      <p className="mt-2 flex gap-2">
        {action && (
          <Button
            size="sm"
            onClick={() => {
              onClose();
              action.onClick();
            }}
          >
            {action.label}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={onClose}>
          Close
        </Button>
      </p>
    </div>
  );
}
