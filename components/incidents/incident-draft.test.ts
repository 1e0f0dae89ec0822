import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type IncidentDraft, keepDraft, readDraft } from './incident-draft';

const storageOf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

const DRAFT: IncidentDraft = { title: 'Data left', summary: '', severity: '2', zone: 'Europe/Berlin' };

describe('the draft of an incident', () => {
  it('comes back as it was kept', () => {
    const storage = storageOf();
    keepDraft(storage, 'user-1', DRAFT);
    expect(readDraft(storage, 'user-1')).toEqual(DRAFT);
  });
  it('is nobody else’s who uses the same browser', () => {
    const storage = storageOf();
    keepDraft(storage, 'user-1', DRAFT);
    expect(readDraft(storage, 'user-2')).toEqual(EMPTY_DRAFT);
  });
  it('is forgotten once it is empty', () => {
    const storage = storageOf();
    keepDraft(storage, 'user-1', DRAFT);
    keepDraft(storage, 'user-1', EMPTY_DRAFT);
    expect(readDraft(storage, 'user-1')).toEqual(EMPTY_DRAFT);
  });
  it.each(['{', '[]', '{"title":7}', '{"title":"x","summary":"","severity":"9","zone":null}'])(
    'starts afresh where %s is stored',
    (stored) => {
      expect(readDraft({ getItem: () => stored }, 'user-1')).toEqual(EMPTY_DRAFT);
    },
  );
  it('survives a browser that keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new Error('quota');
      },
      removeItem: () => undefined,
    };
    expect(() => keepDraft(full, 'user-1', DRAFT)).not.toThrow();
  });
});
