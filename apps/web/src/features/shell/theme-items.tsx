'use client';
import { MenuFloat, MenuRadioGroup, MenuRadioItem } from '@marquee/ui/menu';
import type { Float } from '@marquee/ui/opener';
import { chooseTheme, parseTheme, type Theme } from '../../lib/theme.ts';

const labels: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The themes, the one that is shown marked. */
export default function ThemeItems({ float }: { readonly float: Float }) {
  return (
    <MenuFloat float={float} align="end" className="min-w-40!">
      <MenuRadioGroup value={parseTheme(document.documentElement.dataset.theme)} onValueChange={(value) => chooseTheme(parseTheme(value))}>
        {Object.entries(labels).map(([value, label]) => (
          <MenuRadioItem key={value} value={value}>
            {label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuFloat>
  );
}
