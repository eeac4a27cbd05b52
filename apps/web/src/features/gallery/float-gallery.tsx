'use client';
import { Button } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@marquee/ui/dialog';
import { Kbd } from '@marquee/ui/kbd';
import { Menu, MenuContent, MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Part } from '@marquee/ui/part';
import { Popover, PopoverContent, PopoverFoot, PopoverTrigger } from '@marquee/ui/popover';
import { Tab, TabList, TabPanel, Tabs } from '@marquee/ui/tabs';
import { Term } from '@marquee/ui/term';
import { toast } from '@marquee/ui/toaster';
import { Copy, Lock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Section } from './section.tsx';

const loadCalendar = () => import('@marquee/ui/calendar');
const loadCommand = () => import('./command-gallery.tsx');

/** What floats and what folds. */
export function FloatGallery() {
  const [tab, setTab] = useState('sentence');
  return (
    <>
      <Section title="What floats">
        <Menu>
          <MenuTrigger asChild>
            <Part kind="operator">all</Part>
          </MenuTrigger>
          <MenuContent>
            <MenuRadioGroup value="all">
              <MenuRadioItem value="all" note="Every condition must hold">
                all of these
              </MenuRadioItem>
              <MenuRadioItem value="any">any of these</MenuRadioItem>
            </MenuRadioGroup>
            <MenuSeparator />
            <MenuItem icon={<Copy aria-hidden="true" />} shortcut="Ctrl D">
              Duplicate
            </MenuItem>
            <MenuItem danger icon={<Trash2 aria-hidden="true" />} shortcut="Del">
              Delete
            </MenuItem>
          </MenuContent>
        </Menu>
        <Popover>
          <PopoverTrigger asChild>
            <Part kind="value">Popover</Part>
          </PopoverTrigger>
          <PopoverContent aria-label="Values" className="w-64">
            <p className="p-3">Anything can stand here.</p>
            <PopoverFoot>
              <Kbd>Esc</Kbd> close
            </PopoverFoot>
          </PopoverContent>
        </Popover>
        <Popover>
          <PopoverTrigger asChild>
            <Button>A day</Button>
          </PopoverTrigger>
          <PopoverContent aria-label="A day">
            <Deferred
              load={loadCalendar}
              with={{ mode: 'single', selected: new Date(2026, 10, 18), defaultMonth: new Date(2026, 10) }}
              loading={<p className="p-3">Loading</p>}
            />
          </PopoverContent>
        </Popover>
        <Dialog>
          <DialogTrigger asChild>
            <Button>Dialog</Button>
          </DialogTrigger>
          <DialogContent
            title="Archive this segment?"
            description="It leaves the list and can be brought back at any time."
            footer={
              <>
                <DialogClose asChild>
                  <Button>Cancel</Button>
                </DialogClose>
                <Button variant="primary">Archive</Button>
              </>
            }
          />
        </Dialog>
        <Button onClick={() => toast.success('Saved as version 8')}>Toast</Button>
        <Button onClick={() => toast.error('Not saved', { description: 'The server does not answer. Try again.' })}>
          Toast of an error
        </Button>
        <Deferred load={loadCommand} with={{}} />
        <Term definition="100 × audience share ÷ base share">index</Term>
      </Section>
      <Tabs value={tab} onValueChange={setTab} className="border-line border-t">
        <TabList aria-label="Definition">
          <Tab value="sentence">Sentence</Tab>
          <Tab value="versions" count={7}>
            Versions
          </Tab>
          <Tab value="why">
            Why
            <Lock aria-label="not for your role" />
          </Tab>
        </TabList>
        <TabPanel value="sentence">Moviegoers who are aged 18 or over.</TabPanel>
        <TabPanel value="versions">Seven versions.</TabPanel>
        <TabPanel value="why">Locked.</TabPanel>
      </Tabs>
    </>
  );
}
