'use client';
import { Command, CommandEmpty, CommandGroup, CommandInput, CommandItem, CommandList } from '@marquee/ui/command';
import { Plus } from 'lucide-react';

/** The list of the palette, open in its place. */
export default function CommandGallery() {
  return (
    <Command label="Sample commands" className="w-80 rounded-md border border-line">
      <CommandInput placeholder="Find a segment or an action" />
      <CommandList>
        <CommandEmpty>Nothing is called that.</CommandEmpty>
        <CommandGroup heading="Do">
          <CommandItem icon={<Plus aria-hidden="true" />}>New segment</CommandItem>
          <CommandItem note="684,210">Horror regulars</CommandItem>
        </CommandGroup>
      </CommandList>
    </Command>
  );
}
