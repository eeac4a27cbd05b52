import { buttonClass } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';
import Link from 'next/link';

export default function NotFound() {
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <EmptyState
        title="There is no such page"
        actions={
          <Link href="/segments" className={buttonClass()}>
            Go to segments
          </Link>
        }
      >
        The address may be mistyped, or what was here belongs to another organisation.
      </EmptyState>
    </main>
  );
}
