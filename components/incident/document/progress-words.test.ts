import { describe, expect, it } from 'vitest';
import { sampleDocument } from '@/client/document/document.sample';
import type { DocumentOut } from '@/core/contracts/document';
import { progressFraction, progressWords } from './progress-words';

const making = (some: Partial<DocumentOut>) => sampleDocument({ elapsedMs: null, ...some });
const printing = (elapsedMs: number | null, expectedMs: number | null = 3_200) =>
  making({ state: 'printing', entries: 1_000, elapsedMs, expectedMs });

describe('a document in the making', () => {
  it.each([
    [making({ state: 'waiting', ahead: 0 }), 'Next in line'],
    [making({ state: 'waiting', ahead: 1 }), 'Waiting, another one comes first'],
    [making({ state: 'waiting', ahead: 4 }), 'Waiting, 4 others come first'],
    [making({ state: 'reading' }), 'Reading the record'],
    [printing(500), 'Setting 1,000 entries, about 3 s'],
    [printing(5_000), 'Setting 1,000 entries, longer than expected'],
    [making({ state: 'printing', entries: 1, expectedMs: 200 }), 'Setting 1 entry, about 1 s'],
    [making({ state: 'ready' }), ''],
  ])('says what is done', (document, words) => {
    expect(progressWords(document)).toBe(words);
  });
  it('shows how far it is only where somebody can tell', () => {
    expect(progressFraction(printing(1_600))).toBe(0.5);
    expect(progressFraction(printing(5_000))).toBeNull();
    expect(progressFraction(printing(null))).toBeNull();
    expect(progressFraction(making({ state: 'waiting', ahead: 2, expectedMs: 3_000 }))).toBeNull();
  });
});
