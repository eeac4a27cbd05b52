import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const none = { altKey: false, ctrlKey: false, metaKey: false };

describe('keys of the tree', () => {
  it('tells moving about from moving a row', () => {
    expect(commandOf({ key: 'ArrowUp', ...none })).toBe('previous');
    expect(commandOf({ key: 'ArrowUp', ...none, altKey: true })).toBe('moveUp');
  });
  it('takes Ctrl and Cmd for the same', () => {
    expect(commandOf({ key: 'd', ...none, ctrlKey: true })).toBe('duplicate');
    expect(commandOf({ key: 'D', ...none, metaKey: true })).toBe('duplicate');
  });
  it('leaves the browser its own keys', () => {
    for (const key of ['c', 'z', 'f', 'ArrowUp', 'Delete', '/']) expect(commandOf({ key, ...none, ctrlKey: true })).toBeNull();
    expect(commandOf({ key: 'd', ...none })).toBeNull();
    expect(commandOf({ key: 'constructor', ...none })).toBeNull();
  });
});
