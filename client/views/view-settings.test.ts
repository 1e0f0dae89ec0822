import { describe, expect, it } from 'vitest';
import { viewSettingsSchema } from '@/core/contracts/saved-view';
import { instant } from '@/core/time/instant';
import { AS_USUAL } from '@/core/timeline/lanes/arranged';
import { readAddress } from './page-address';
import { arrangementOf, hasChanged, settingsOf, shownBy, windowOf } from './view-settings';

const shown = readAddress(
  new URLSearchParams('lanes=tag&sort=-entered&q=one API&category=detection,response&axis=linear&list=in-view'),
);
const arrangement = { order: ['~k3x9'], collapsed: ['rest'] };
const window = { from: instant(1), to: instant(1_673_000_000_000_000) };

describe('what a saved view keeps of the page', () => {
  it('is what the server takes, and gives the page back', () => {
    const settings = viewSettingsSchema.parse(settingsOf(shown, arrangement, window));
    expect(shownBy(settings)).toEqual({
      ...{ view: 'timeline', search: 'one API', categories: ['detection', 'response'], folded: false, lanes: 'tag' },
      sort: '-entered',
      inView: true,
    });
    expect(arrangementOf(settings)).toEqual(arrangement);
    expect(windowOf(settings)).toEqual(window);
  });
  it('has no window where the page shows no timeline, or it cannot be one', () => {
    expect(windowOf(settingsOf(shown, AS_USUAL, null))).toBeNull();
    const settings = settingsOf(shown, AS_USUAL, window);
    expect(windowOf({ ...settings, window: { from: '2023-01-01T00:00:00Z', to: '2023-01-01T00:00:00Z' } })).toBeNull();
  });
  it('has changed with what is shown and how, not with where the timeline looks', () => {
    const settings = settingsOf(shown, arrangement, window);
    expect(hasChanged(settings, shown, arrangement)).toBe(false);
    expect(hasChanged(settings, { ...shown, search: 'two' }, arrangement)).toBe(true);
    expect(hasChanged(settings, shown, AS_USUAL)).toBe(true);
  });
});
