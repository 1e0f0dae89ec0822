import { describe, expect, it } from 'vitest';
import { type DocumentInput, USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import { othersDocument, sampleDocument } from './document.sample';
import { nextBates, standingOf } from './document-standing';

const standing = (made: Partial<DocumentInput>, asked: DocumentInput, present = 3) =>
  standingOf(sampleDocument({ choices: { ...USUAL_DOCUMENT, ...made } }), asked, present);

describe('a document beside what is chosen now', () => {
  it('is the same where nothing differs, said or left to what is usual', () => {
    expect(standing({}, {})).toBe('same');
    expect(standing({ legend: 'Draft 2' }, { legend: 'Draft 2', paper: 'a4', draft: false })).toBe('same');
  });
  it('is another where anything differs', () => {
    expect(standing({}, { lineNumbers: true })).toBe('other');
    expect(standing({ sections: ['facts'] }, {})).toBe('other');
    expect(standing({ audience: 'counsel' }, {})).toBe('other');
  });
  it('is older where the incident has gone on since', () => {
    expect(standing({}, {}, 4)).toBe('older');
  });
  it('is of the moment that is asked for, by its words or its number', () => {
    expect(standing({ asOf: '2023-01-05' }, { asOf: '2023-01-05' }, 9)).toBe('same');
    expect(standing({}, { asOf: '3' }, 9)).toBe('same');
    expect(standing({}, { asOf: '2' }, 9)).toBe('other');
  });
  it('is another where nobody knows what it was made of', () => {
    expect(standingOf(sampleDocument({ choices: null }), {}, 3)).toBe('other');
  });
});

describe('the next Bates number', () => {
  const made = (batesStart: string, some = {}) =>
    sampleDocument({ choices: { ...USUAL_DOCUMENT, batesPrefix: 'TMUS-', batesStart }, ...some });
  it('is after the last of one’s own with the same prefix', () => {
    const documents = [made('0000001'), made('0000020', { pages: 3 }), made('0000900', { state: 'gone' })];
    expect(nextBates(documents, 'TMUS-')).toBe('0000023');
  });
  it('is none where there is nothing to go on from', () => {
    expect(nextBates([made('1')], 'ACME-')).toBeNull();
    expect(nextBates([sampleDocument(), othersDocument()], '')).toBeNull();
  });
});
