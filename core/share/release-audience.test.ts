import { expect, it } from 'vitest';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { isReleaseAudience, RELEASE_AUDIENCES } from './release-audience';

it('reads what was released to it alone, unless it works on the incident', () => {
  expect(RELEASE_AUDIENCES).toEqual(['executives', 'external']);
  expect(AUDIENCES.filter((audience) => !isReleaseAudience(audience))).toEqual(['responders', 'counsel']);
  expect(isReleaseAudience(null)).toBe(false);
});
