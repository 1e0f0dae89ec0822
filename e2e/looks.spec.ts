// Every page, light and dark, wide and narrow: nothing that axe objects to, nothing that scrolls sideways, a picture to look at.

import type { Page } from '@playwright/test';
import { painted, timeline } from './drawn';
import { expect, inOwnTab, test } from './fixtures';
import { looksWell } from './looks-well';
import { takenOver } from './ready';

const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const SCHEMES = ['light', 'dark'] as const;

const EVENT = '20230001-0000-8000-8000-000000000001';
interface LookedAt {
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
  /** What is there many times over and made alike, but for the first few: axe would look at it for a minute. */
  readonly alike?: string;
}

const PAGES: Readonly<Record<string, LookedAt>> = {
  incidents: { path: '/incidents', ready: (page) => expect(page.getByText('INC-2023-0001')).toBeVisible() },
  incident: {
    path: '/incidents/INC-2023-0001',
    ready: async (page) => {
      await expect(timeline(page)).toBeVisible();
      await takenOver(page);
      await painted(page);
    },
  },
  event: {
    path: `/incidents/INC-2023-0001?event=${EVENT}`,
    ready: async (page) => {
      await expect(page.getByRole('button', { name: /on or around 25 November 2022/ })).toBeVisible();
      await takenOver(page);
      await painted(page);
    },
  },
  table: {
    path: '/incidents/INC-2023-0001?view=table',
    ready: (page) => expect(page.getByRole('table').getByText('FCC consent decree')).toBeVisible(),
  },
  history: {
    path: '/incidents/INC-2023-0001?view=history',
    ready: (page) => expect(page.getByText('L. Kim added').first()).toBeVisible(),
  },
  deadlines: {
    path: '/incidents/INC-2023-0001?view=deadlines&clock=fcc-64.2011-2007-le',
    ready: (page) => expect(page.getByText('16 January 2023: Martin Luther King')).toBeVisible(),
  },
  deciding: {
    path: '/incidents/INC-2023-0001?view=deadlines',
    ready: async (page) => {
      await takenOver(page);
      const begin = page.getByRole('button', { name: 'Rules and answers…' });
      const questions = page.getByRole('heading', { name: 'Questions' });
      await expect(begin.or(questions)).toBeVisible();
      if (await begin.isVisible()) await begin.click();
      await expect(questions).toBeVisible();
    },
  },
  verify: {
    path: '/verify',
    ready: (page) => expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible(),
  },
  people: { path: '/people', ready: (page) => expect(page.getByText('admin@onset.local')).toBeVisible() },
  api: {
    path: '/docs/api',
    alike: 'article:nth-of-type(n+3), section section:nth-of-type(n+3)',
    ready: async (page) => {
      await expect(page.getByRole('heading', { name: 'POST /incidents/{ref}/events', exact: true })).toBeVisible();
      // What is taken away before that would be put back.
      await takenOver(page);
    },
  },
  account: { path: '/account', ready: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible() },
};

for (const [name, { path, ready, alike }] of Object.entries(PAGES)) {
  test(`the page “${name}” reads well, wide and narrow, light and dark`, async ({ page }) => {
    await page.goto(path);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await ready(page);
        if (alike !== undefined)
          await page.locator(alike).evaluateAll((all) => {
            for (const one of all) one.remove();
          });
        await looksWell(page, `${name}-${colorScheme}-${size}`, { what: colorScheme === 'light' ? 'all' : 'colours' });
      }
    }
  });
}

inOwnTab.describe('under a finger', () => {
  inOwnTab.use({ viewport: SIZES.narrow, hasTouch: true, isMobile: true });
  inOwnTab('what is pressed on a phone is hit over 44 px, and hides nothing beside it', async ({ page }) => {
    await page.goto('/incidents/INC-2023-0001');
    await PAGES.incident?.ready(page);
    // From edge to edge of what it takes to be hit, a pixel within.
    const isHit = (button: Element): boolean => {
      const { left, width, top, height } = button.getBoundingClientRect();
      const at = (fromMiddlePx: number) =>
        document.elementFromPoint(left + width / 2, top + height / 2 + fromMiddlePx)?.closest('button') === button;
      return at(-21) && at(21);
    };
    for (const name of ['New event', 'Share', 'Category', 'Views', 'Lanes', 'Fit']) {
      expect(await page.getByRole('button', { name, exact: true }).evaluate(isHit), name).toBe(true);
    }
    await page.getByRole('button', { name: 'New event' }).tap();
    expect(await page.getByRole('button', { name: 'Add event' }).evaluate(isHit)).toBe(true);
    const field = await page.getByLabel('What happened').boundingBox();
    await page.touchscreen.tap((field?.x ?? 0) + (field?.width ?? 0) - 8, (field?.y ?? 0) + 6);
    await expect(page.getByLabel('What happened')).toBeFocused();
  });
  inOwnTab('the category that a title suggests is read whole', async ({ page }) => {
    await page.goto('/incidents/INC-2023-0001');
    await PAGES.incident?.ready(page);
    await page.getByRole('button', { name: 'New event' }).tap();
    await page.getByLabel('What happened').fill('Data exfiltrated');
    const category = page.getByRole('form', { name: 'New event' }).getByRole('button', { name: /^Attacker activity/ });
    const chosen = category.getByText('Attacker activity', { exact: true });
    await expect(chosen).toBeVisible();
    expect(await chosen.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0);
  });
  inOwnTab('what a source says lies clear of the buttons that change it', async ({ page }) => {
    await page.goto(`/incidents/INC-2023-0001?event=${EVENT}`);
    const edit = page.getByRole('button', { name: 'Edit source' }).first();
    await edit.scrollIntoViewIfNeeded();
    const buttons = await edit.locator('..').boundingBox();
    const citation = await page.getByRole('dialog').locator('blockquote').first().boundingBox();
    expect((citation?.x ?? 0) + (citation?.width ?? 0)).toBeLessThanOrEqual(buttons?.x ?? 0);
  });
  inOwnTab('what was decided can be saved from wherever one is in the long list of questions', async ({ page }) => {
    await page.goto('/incidents/INC-2023-0001?view=deadlines');
    await PAGES.deciding?.ready(page);
    await page.evaluate(() => scrollTo(0, 0));
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await expect(save).toBeInViewport({ ratio: 1 });
    // What lies over the lower edge does not lie over it.
    await page.keyboard.press('r');
    const strip = page.getByRole('region', { name: 'Reason for the next change' });
    await expect(strip).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [over, below] = [await strip.boundingBox(), await save.boundingBox()];
    expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
  });
});

inOwnTab.describe('on paper', () => {
  inOwnTab.use({ colorScheme: 'dark', viewport: { width: 1120, height: 760 } });
  inOwnTab('an incident is black on white, whole, and without what paper cannot be pressed on', async ({ page }) => {
    await PAGES.incident?.ready(await page.goto('/incidents/INC-2023-0001').then(() => page));
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: 'test-results/looks/incident-paper.png', fullPage: true });
    for (const name of ['New event', 'Fit', 'Category']) await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByText(/^Petition to centralize the suits over/)).toBeVisible();
    const cut = page
      .locator('tbody td span')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth));
    expect(await cut).toEqual([]);
    const ground = timeline(page).evaluate((canvas: HTMLCanvasElement) => [
      ...(canvas.getContext('2d')?.getImageData(3, 3, 1, 1).data ?? []),
    ]);
    expect(await ground).toEqual([255, 255, 255, 255]);
  });
  inOwnTab('an incident with an event open is not covered by it, however narrow the paper', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(`/incidents/INC-2023-0001?event=${EVENT}`);
    const sheet = page.getByRole('dialog', { name: 'Selected event' });
    await expect(sheet).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeHidden();
    await expect(page.getByText(/^Petition to centralize the suits over/)).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(sheet).toBeVisible();
  });
});

for (const scheme of SCHEMES) {
  inOwnTab.describe(`signed out, ${scheme}`, () => {
    inOwnTab.use({ colorScheme: scheme, storageState: { cookies: [], origins: [] } });
    inOwnTab('the page “sign-in” reads well', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.getByLabel(/e-mail/i)).toBeVisible();
      await looksWell(page, `sign-in-${scheme}`);
    });
  });
}
