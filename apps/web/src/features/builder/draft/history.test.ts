import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type History, record, redo, startHistory, undo } from './history.ts';

const edits = fc.array(fc.record({ value: fc.integer(), merge: fc.constantFrom(null, 'a', 'b') }), { maxLength: 30 });
const run = (list: readonly { readonly value: number; readonly merge: string | null }[]) =>
  list.reduce((history, edit) => record(history, edit.value, edit.merge), startHistory(0));

function undoAll(history: History<number>): History<number> {
  return history.past.length === 0 ? history : undoAll(undo(history));
}
function redoAll(history: History<number>): History<number> {
  return history.future.length === 0 ? history : redoAll(redo(history));
}

it('undoing everything gives what it began with, redoing everything the last edit', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const history = run(list);
      expect(undoAll(history).present).toBe(0);
      expect(redoAll(undoAll(history)).present).toBe(history.present);
    }),
  );
});

it('edits of one thing in a row are one step; another thing begins a new one', () => {
  const typed = record(record(startHistory('1'), '12', 'age'), '123', 'age');
  expect(undo(typed).present).toBe('1');
  expect(undo(record(typed, 'x', 'tier')).present).toBe('123');
});

it('an edit after undo leaves no future, and no change is no step', () => {
  const undone = undo(record(startHistory(1), 2));
  expect(redo(record(undone, 3)).present).toBe(3);
  expect(record(undone, 1)).toBe(undone);
  expect(undo(startHistory(1)).present).toBe(1);
});
