import { describe, expect, it } from 'vitest';
import { ok } from '@/core/result';
import { instant } from '@/core/time/instant';
import { EMPTY_LINK, type LinkForm, linkInput, previewAddress } from './link-form';

const CONTEXT = { now: instant(Date.UTC(2023, 0, 7, 12) * 1_000), zone: 'UTC', revision: 52 };
const form = (some: Partial<LinkForm>): LinkForm => ({ ...EMPTY_LINK, recipient: 'Board', ...some });
const input = (some: Partial<LinkForm>, passcode = '') => linkInput(form(some), passcode, CONTEXT);
const refusedAt = (some: Partial<LinkForm>, passcode = '') => {
  const read = input(some, passcode);
  return read.ok ? [] : read.error.map(({ pointer }) => pointer);
};

describe('what is asked for a share link', () => {
  it('is a name and an audience where nothing else was chosen', () => {
    expect(input({ recipient: ' Board of directors ' })).toEqual(
      ok({ recipient: 'Board of directors', audience: 'executives' }),
    );
  });
  it('names the revision that it is pinned to, the present one where none was typed', () => {
    expect(input({ follows: 'pinned', showNewer: true })).toEqual(
      ok({ recipient: 'Board', audience: 'executives', pinnedTo: 52, showNewer: true }),
    );
    expect(input({ follows: 'pinned', pinnedTo: '47' })).toMatchObject({ value: { pinnedTo: 47, showNewer: false } });
  });
  it('forgets the pin of a live link', () => {
    expect(input({ follows: 'live', pinnedTo: '47', showNewer: true })).toEqual(
      ok({ recipient: 'Board', audience: 'executives' }),
    );
  });
  it('carries heading and passcode', () => {
    expect(input({ heading: 'Confidential, prepared for the board' }, 'sesame7')).toMatchObject({
      value: { heading: 'Confidential, prepared for the board', passcode: 'sesame7' },
    });
  });
  it('expires some days from now, or at the end of a day', () => {
    expect(input({ expiry: '30' })).toMatchObject({ value: { expiresAt: '2023-02-06T12:00:00Z' } });
    expect(input({ expiry: 'date', expiryDate: '2023-01-20' })).toMatchObject({
      value: { expiresAt: '2023-01-21T00:00:00Z' },
    });
  });
  it('says at which field it is wrong', () => {
    expect(refusedAt({ recipient: ' ' })).toEqual(['/recipient']);
    expect(refusedAt({}, 'short')).toEqual(['/passcode']);
    expect(refusedAt({ follows: 'pinned', pinnedTo: '53' })).toEqual(['/pinnedTo']);
    expect(refusedAt({ expiry: 'date', expiryDate: '' })).toEqual(['/expiresAt']);
    expect(refusedAt({ expiry: 'date', expiryDate: '2023-01-06' })).toEqual(['/expiresAt']);
  });
});

describe('the preview', () => {
  it('is of the choices as they stand', () => {
    const address = previewAddress('INC-2023-0001', form({ heading: 'For the board', follows: 'pinned' }), CONTEXT);
    expect(address).toBe(
      '/incidents/INC-2023-0001/preview?audience=executives&recipient=Board&heading=For+the+board&pinnedTo=52',
    );
  });
});
