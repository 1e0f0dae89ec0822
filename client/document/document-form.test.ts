import { describe, expect, it } from 'vitest';
import { documentInputSchema, USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import { SECTIONS } from '@/core/export/sections';
import { unwrap } from '@/core/result';
import { type Asked, type DocumentForm, documentInput, emptyForm, sectionsFor } from './document-form';

const NOW: Asked = { audience: null, asOf: null };
const form = (some: Partial<DocumentForm>): DocumentForm => ({ ...emptyForm('a4'), ...some });
const input = (some: Partial<DocumentForm>, asked: Partial<Asked> = {}) =>
  documentInput(form(some), { ...NOW, ...asked });
const refusedAt = (some: Partial<DocumentForm>) => {
  const read = input(some);
  return read.ok ? [] : read.error.map(({ pointer }) => pointer);
};

describe('what is asked for a document', () => {
  it('is what is usual where nothing was chosen', () => {
    expect(documentInputSchema.parse(unwrap(input({})))).toEqual(USUAL_DOCUMENT);
  });
  it('carries what was chosen, and asks for nothing that is empty or blank', () => {
    const chosen = form({
      legend: ' Work product ',
      preparedFor: '  ',
      q: 'token',
      from: '25 Nov 2022',
      cover: 'Dear all',
    });
    const read = unwrap(documentInput(chosen, { audience: 'executives', asOf: '47' }));
    expect(read).toMatchObject({ legend: 'Work product', q: 'token', from: '25 Nov 2022', cover: 'Dear all' });
    expect(read).toMatchObject({ audience: 'executives', asOf: '47', paper: 'a4' });
    expect(Object.keys(read)).not.toContain('preparedFor');
    expect(Object.keys(read)).not.toContain('zone');
  });
  it('keeps the blank at the end of a Bates prefix', () => {
    expect(input({ batesPrefix: 'TMUS ', batesStart: ' 0000451 ' })).toMatchObject({
      value: { batesPrefix: 'TMUS ', batesStart: '0000451' },
    });
    expect(Object.keys(unwrap(input({ batesPrefix: ' ' })))).not.toContain('batesPrefix');
  });
  it('has the sections in the order of the pages, without the history for an audience', () => {
    const sections = SECTIONS.toReversed();
    expect(unwrap(input({ sections })).sections).toEqual(SECTIONS);
    expect(unwrap(input({ sections }, { audience: 'counsel' })).sections).not.toContain('history');
    expect(sectionsFor({ sections: [] }, null)).toEqual([]);
  });
  it('says at which field it is wrong', () => {
    expect(refusedAt({ batesStart: 'first' })).toEqual(['/batesStart']);
    expect(refusedAt({ batesPrefix: 'Жур-' })).toEqual(['/batesPrefix']);
    expect(refusedAt({ legend: 'x'.repeat(201), zone: 'Mars/Olympus' })).toEqual(['/zone', '/legend']);
  });
});
