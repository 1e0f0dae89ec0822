// A page as whoever looks at it has it: a picture to look at, nothing that scrolls sideways, nothing that axe objects to.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export interface Looking {
  /** Where nothing but colours is other than the last time, only those need another look. */
  readonly what?: 'all' | 'colours';
  readonly fullPage?: boolean;
}

/** Leaves a picture at test-results/looks. */
export async function looksWell(page: Page, name: string, { what = 'all', fullPage = false }: Looking = {}) {
  await settled(page);
  await page.screenshot({ path: `test-results/looks/${name}.png`, fullPage });
  const sidewaysPx = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sidewaysPx).toBe(0);
  const axe = new AxeBuilder({ page })
    // In the page itself, which has no frames of others, and without the whereabouts of what it does not object to.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    // The library’s announcer keeps what a pending button said, after the button is gone.
    .exclude('[data-live-announcer]');
  const { violations } = await (what === 'all' ? axe : axe.withRules('color-contrast')).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Colours fade into those of the other scheme. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
