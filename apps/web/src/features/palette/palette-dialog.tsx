'use client';
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from '@marquee/ui/command';
import { Dialog, DialogSheet, DialogTitle } from '@marquee/ui/dialog';
import { useQuery } from '@tanstack/react-query';
import { Blend, CircleUser, List, LogOut, Moon, Plus, Sun, SunMoon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { figure } from '../../lib/format.ts';
import { chooseTheme } from '../../lib/theme.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { askToSignOut } from '../session/index.ts';

export interface PaletteDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Segments to open and things to do, found by typing. */
export default function PaletteDialog({ open, onOpenChange }: PaletteDialogProps) {
  const router = useRouter();
  const segments = useQuery({ ...apiQuery('segments.list', { archived: false }), enabled: open });
  const run = (action: () => void) => () => {
    onOpenChange(false);
    action();
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogSheet aria-describedby={undefined} className="w-[min(560px,calc(100vw-32px))]! overflow-hidden!">
        <DialogTitle className="sr-only">Search or jump to</DialogTitle>
        <Command label="Search or jump to">
          <CommandInput placeholder="Find a segment or an action" />
          <CommandList>
            <CommandEmpty>Nothing is called that. Try part of a segment’s name.</CommandEmpty>
            <CommandGroup heading="Do">
              <CommandItem icon={<Plus aria-hidden="true" />} onSelect={run(() => router.push('/segments/new'))}>
                New segment
              </CommandItem>
              <CommandItem icon={<List aria-hidden="true" />} onSelect={run(() => router.push('/segments'))}>
                Go to segments
              </CommandItem>
              <CommandItem icon={<Sun aria-hidden="true" />} onSelect={run(() => chooseTheme('light'))}>
                Light theme
              </CommandItem>
              <CommandItem icon={<Moon aria-hidden="true" />} onSelect={run(() => chooseTheme('dark'))}>
                Dark theme
              </CommandItem>
              <CommandItem icon={<SunMoon aria-hidden="true" />} onSelect={run(() => chooseTheme('system'))}>
                Theme of the system
              </CommandItem>
              <CommandItem icon={<CircleUser aria-hidden="true" />} onSelect={run(() => router.push('/account'))}>
                Your account
              </CommandItem>
              <CommandItem icon={<LogOut aria-hidden="true" />} onSelect={run(askToSignOut)}>
                Sign out
              </CommandItem>
            </CommandGroup>
            {segments.data !== undefined && segments.data.segments.length > 0 && (
              <CommandGroup heading="Segments">
                {segments.data.segments.map((segment) => (
                  <CommandItem
                    key={segment.id}
                    value={`${segment.name} ${segment.id}`}
                    icon={<Blend aria-hidden="true" />}
                    note={segment.lastCount === null ? undefined : figure(segment.lastCount.count)}
                    onSelect={run(() => router.push(`/segments/${segment.id}`))}
                  >
                    {segment.name}
                  </CommandItem>
                ))}
              </CommandGroup>
            )}
          </CommandList>
        </Command>
      </DialogSheet>
    </Dialog>
  );
}
