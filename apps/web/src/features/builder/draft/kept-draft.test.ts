import { describe, expect, it, vi } from 'vitest';
import { forgetAll, keep } from '../../../lib/tab-storage.ts';
import { asKeptDraft, keptDraft } from './kept-draft.ts';

const draft = { state: { document: { version: 1 }, text: null }, basedOnRevision: 3 };

function tab(): Map<string, string> {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const sessionStorage = new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      typeof key === 'string' && kept.has(key) ? { configurable: true, enumerable: true, value: kept.get(key) } : undefined,
  });
  vi.stubGlobal('window', { sessionStorage });
  return kept;
}

describe('a draft of this tab', () => {
  it('is there for who left it, and for nobody else', () => {
    tab();
    keep('person-1', 'draft:new', draft);
    expect(keptDraft({ personId: 'person-1', of: 'new' })).toEqual(draft);
    expect(keptDraft({ personId: 'person-2', of: 'new' })).toBeNull();
    expect(keptDraft({ personId: 'person-1', of: 'seg_1' })).toBeNull();
    vi.unstubAllGlobals();
  });

  it('is gone once somebody signed out', () => {
    const kept = tab();
    kept.set('of another page', 'stays');
    keep('person-1', 'draft:new', draft);
    keep('person-1', 'draft:seg_1', draft);
    forgetAll();
    expect([...kept]).toEqual([['of another page', 'stays']]);
    vi.unstubAllGlobals();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'draft'],
    ['no state', { basedOnRevision: 1 }],
    ['a definition in place of a state', { state: { version: 1, where: {} }, basedOnRevision: 1 }],
    ['a text that is none', { state: { document: {}, text: 5 }, basedOnRevision: 1 }],
    ['a revision that is none', { state: { document: {}, text: null }, basedOnRevision: 'one' }],
    ['no word of the revision', { state: { document: {}, text: null } }],
  ])('is not taken up from another form: %s', (_, value) => {
    expect(asKeptDraft(value)).toBeNull();
  });
});
