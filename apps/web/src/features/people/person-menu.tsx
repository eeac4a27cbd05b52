'use client';
import { IconButton } from '@marquee/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@marquee/ui/menu';
import { Ban, Ellipsis, KeyRound, MonitorSmartphone, Smartphone, Undo2, UserCog } from 'lucide-react';
import { useState } from 'react';
import { usePerson } from '../person/index.ts';
import { type Act, ActDialog } from './act-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import type { Row } from './rows.ts';
import { SessionsDialog } from './sessions-dialog.tsx';

/** What can be done about one person or invitation. About oneself nothing: that is asked of another administrator. */
export function PersonMenu({ row }: { readonly row: Row }) {
  const self = usePerson();
  const [asked, setAsked] = useState<Act | 'role' | 'sessions' | null>(null);
  const close = () => setAsked(null);
  if (row.id === self.id) return <span className="text-ink-3 text-small">you</span>;
  const isSuspended = row.state === 'suspended';
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={`More for ${row.name}`} size="sm" tooltip={false}>
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
          {row.of.kind === 'invitation' ? (
            <MenuItem danger icon={<Ban aria-hidden="true" />} onSelect={() => setAsked('revoke')}>
              Take the invitation back
            </MenuItem>
          ) : (
            <>
              {(row.organisation?.roles.length ?? 0) > 1 && (
                <MenuItem icon={<UserCog aria-hidden="true" />} onSelect={() => setAsked('role')}>
                  Change role
                </MenuItem>
              )}
              <MenuItem icon={<MonitorSmartphone aria-hidden="true" />} onSelect={() => setAsked('sessions')}>
                Sessions
              </MenuItem>
              <MenuItem icon={<KeyRound aria-hidden="true" />} onSelect={() => setAsked('password')}>
                Make a new password
              </MenuItem>
              {row.of.person.secondFactor && (
                <MenuItem icon={<Smartphone aria-hidden="true" />} onSelect={() => setAsked('reset')}>
                  Ask for no code at sign-in
                </MenuItem>
              )}
              <MenuSeparator />
              {isSuspended ? (
                <MenuItem icon={<Undo2 aria-hidden="true" />} onSelect={() => setAsked('restore')}>
                  Let in again
                </MenuItem>
              ) : (
                <MenuItem danger icon={<Ban aria-hidden="true" />} onSelect={() => setAsked('suspend')}>
                  Suspend
                </MenuItem>
              )}
            </>
          )}
        </MenuContent>
      </Menu>
      {asked === 'role' && row.of.kind === 'person' && row.organisation && (
        <RoleDialog person={row.of.person} organisation={row.organisation} onClose={close} />
      )}
      {asked === 'sessions' && row.of.kind === 'person' && <SessionsDialog person={row.of.person} onClose={close} />}
      {asked !== null && asked !== 'role' && asked !== 'sessions' && <ActDialog act={asked} row={row} onClose={close} />}
    </>
  );
}
