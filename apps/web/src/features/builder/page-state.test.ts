import { expect, it } from 'vitest';
import type { Opened } from './opened.ts';
import { pageState, stateText } from './page-state.ts';
import type { SavedSegment } from './save/save-dialog.tsx';

const head = { latestVersion: 3 } as SavedSegment;
const first = { version: { version: 1 } } as Opened;

it('is in one state at a time: another version before anything else, then unsaved changes', () => {
  expect(stateText(pageState(first, head, true))).toBe('Version 1, read only');
  expect(stateText(pageState(null, null, true))).toBe('Not saved yet');
  expect(stateText(pageState(null, head, true))).toBe('Draft of version 4');
  expect(stateText(pageState(null, head, false))).toBe('Version 3');
});
