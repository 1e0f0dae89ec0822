import { describe, expect, it } from 'vitest';
import { type DocumentForm, emptyForm } from '@/client/document/document-form';
import { SECTIONS, USUAL_SECTIONS } from '@/core/export/sections';
import { entriesWords, pagesWords, sectionsWords } from './document-words';

const form = (some: Partial<DocumentForm>): DocumentForm => ({ ...emptyForm('a4'), ...some });

describe('folded choices', () => {
  it.each<[Partial<DocumentForm>, string]>([
    [{}, 'All'],
    [{ from: '25 Nov 2022' }, 'From 25 Nov 2022'],
    [{ from: '2022', to: '5 Jan', q: 'api token' }, 'From 2022 to 5 Jan, with “api token”'],
    [{ category: ['detection'] }, 'Detection'],
    [{ category: ['detection', 'response'], to: '2023' }, 'To 2023, 2 categories'],
  ])('of entries %j read “%s”', (some, words) => {
    expect(entriesWords(form(some))).toBe(words);
  });

  it.each([
    [USUAL_SECTIONS, 'All but the history'],
    [SECTIONS, 'All'],
    [[], 'Only how to check it'],
    [['summary', 'facts'], 'The summary and the measured facts'],
    [['facts', 'timeline', 'chronology'], '3 of 11'],
  ] as const)('of sections %j read “%s”', (sections, words) => {
    expect(sectionsWords({ sections: [...sections] }, null)).toBe(words);
  });
  it('count only what an audience is offered', () => {
    expect(sectionsWords({ sections: [...SECTIONS] }, 'executives')).toBe('All');
  });

  it.each<[Partial<DocumentForm>, string]>([
    [{}, 'No Bates numbers'],
    [{ batesPrefix: 'TMUS-' }, 'TMUS-0000001 onwards'],
    [{ draft: true, cover: 'Dear all' }, 'No Bates numbers, draft, cover text'],
    [{ batesStart: '7', lineNumbers: true, zone: 'Asia/Tokyo' }, '7 onwards, line numbers, times of Asia/Tokyo'],
  ])('of pages %j read “%s”', (some, words) => {
    expect(pagesWords(form(some))).toBe(words);
  });
});
