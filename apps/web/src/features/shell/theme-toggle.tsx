'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Opener } from '@marquee/ui/opener';
import { SunMoon } from 'lucide-react';

const load = () => import('./theme-items.tsx');

/** Light, dark or as the system. */
export function ThemeToggle() {
  return (
    <Opener
      kind="menu"
      load={load}
      with={{}}
      trigger={
        <IconButton label="Theme" tooltip={false}>
          <SunMoon aria-hidden="true" />
        </IconButton>
      }
    />
  );
}
