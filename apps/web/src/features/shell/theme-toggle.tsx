'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '@marquee/ui/menu';
import { SunMoon } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme, parseTheme, type Theme } from '../../lib/theme.ts';

const labels: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Light, dark or as the system. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>('system');
  return (
    <Menu onOpenChange={() => setTheme(parseTheme(document.documentElement.dataset.theme))}>
      <MenuTrigger asChild>
        <IconButton label="Theme" tooltip={false}>
          <SunMoon aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" className="min-w-40!">
        <MenuRadioGroup value={theme} onValueChange={(value) => chooseTheme(parseTheme(value))}>
          {Object.entries(labels).map(([value, label]) => (
            <MenuRadioItem key={value} value={value}>
              {label}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
