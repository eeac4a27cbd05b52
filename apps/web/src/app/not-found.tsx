import { buttonClass } from '@marquee/ui/button';
import { EmptyState } from '@marquee/ui/empty-state';

export default function NotFound() {
  return (
    <main id="main" className="grid min-h-screen place-items-center bg-surface">
      <EmptyState
        title="There is no such page"
        actions={
          <a href="/segments" className={buttonClass()}>
            Go to segments
          </a>
        }
      >
        The address may be mistyped, or what was here belongs to another organisation.
      </EmptyState>
    </main>
  );
}
