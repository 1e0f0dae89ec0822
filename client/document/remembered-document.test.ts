import { describe, expect, it } from 'vitest';
import { SampleStorage } from '../storage.sample';
import { type DocumentForm, emptyForm } from './document-form';
import { paperOf, rememberedForm, rememberForm } from './remembered-document';

const HERE = { userId: 'user-1', incidentId: 'incident-1' };
const ELSEWHERE = { ...HERE, incidentId: 'incident-2' };
const CHOSEN: DocumentForm = {
  ...emptyForm('a4'),
  ...{ asOf: '47', legend: 'Work product', q: 'token', batesPrefix: 'TMUS-', draft: true, cover: 'Dear all' },
  ...{ paper: 'us-letter', sections: ['facts', 'history'], lineNumbers: true },
};

function afterChoosing() {
  const storage = new SampleStorage();
  rememberForm(storage, HERE, CHOSEN);
  return storage;
}

/** Whatever is asked for. */
const holding = (text: string): SampleStorage => Object.assign(new SampleStorage(), { getItem: () => text });

describe('what a browser remembers of documents', () => {
  it('is all of it for the same incident', () => {
    expect(rememberedForm(afterChoosing(), HERE, 'a4')).toEqual(CHOSEN);
  });
  it('is paper, sections and line numbers for other incidents, and no word', () => {
    expect(rememberedForm(afterChoosing(), ELSEWHERE, 'a4')).toEqual({
      ...emptyForm('us-letter'),
      ...{ sections: ['facts', 'history'], lineNumbers: true },
    });
  });
  it('is nothing for somebody else at the same browser', () => {
    expect(rememberedForm(afterChoosing(), { ...HERE, userId: 'user-2' }, 'a4')).toEqual(emptyForm('a4'));
  });
  it.each([
    ['nothing was kept', new SampleStorage()],
    ['nothing may be', null],
    ['it is not understood any more', holding('{"paper":"foolscap"}')],
    ['it is broken', holding('{')],
  ])('is the first choices where %s', (_, storage) => {
    expect(rememberedForm(storage, HERE, 'us-letter')).toEqual(emptyForm('us-letter'));
  });
});

describe('the first paper', () => {
  it.each([
    [['en-US', 'de-DE'], 'us-letter'],
    [['fr-CA'], 'us-letter'],
    [['en-GB'], 'a4'],
    [['en', 'es-MX'], 'us-letter'],
    [['en'], 'a4'],
    [['zh-Hant-TW'], 'a4'],
    [['not a language', 'en-US'], 'us-letter'],
    [[], 'a4'],
  ])('of a browser in %j is %s', (languages, paper) => {
    expect(paperOf(languages)).toBe(paper);
  });
});
