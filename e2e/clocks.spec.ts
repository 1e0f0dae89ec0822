// From the questionnaire to a met deadline: counsel answers, a rule is proposed and decided, the event that starts it is
// recorded, the clock runs, the filing is recorded, and counsel confirms that it met the deadline.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const GDPR = 'GDPR, notice to the authority';
const NOT_ADVICE = 'A calculation for counsel to confirm, not legal advice.';
const HOUR_MS = 3_600_000;

const ago = (hours: number): string => `${new Date(Date.now() - hours * HOUR_MS).toISOString().slice(0, 16)}Z`;
const clock = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function deadlines(page: Page, title: string) {
  const { ref } = await newIncident(page, title);
  await page.goto(`/incidents/${ref}?view=deadlines`);
  await expect(page.getByText('No deadlines yet')).toBeVisible();
  await takenOver(page);
  return ref;
}

async function decideOnGdpr(page: Page) {
  await page.getByRole('button', { name: 'Decide which rules apply' }).click();
  await page
    .getByRole('radiogroup', { name: 'Were personal data affected?' })
    .getByRole('radio', { name: 'Yes' })
    .click();
  await page.getByText('European Union and EEA', { exact: true }).click();
  await page.getByLabel('How many in European Union and EEA').fill('12,000');
  const likely = page.getByRole('list', { name: 'Likely to apply' });
  await likely
    .getByRole('radiogroup', { name: `Whether ${GDPR} applies` })
    .getByRole('radio', { name: 'Applies', exact: true })
    .click();
  await page.getByLabel(`Why ${GDPR} applies`).fill('Customers in Germany');
}

test('from the questionnaire to a met deadline', async ({ page }) => {
  const ref = await deadlines(page, 'A clock from end to end');
  await decideOnGdpr(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(region(page, 'Not started')).toContainText(GDPR);
  await expect(page.getByText(NOT_ADVICE).first()).toBeVisible();

  await addEvent(page, ref, { title: 'The controller is sure', when: ago(1.5), milestone: 'became-aware' });
  await expect(region(page, 'Open')).toContainText('Running');
  await expect(clock(page, GDPR).first()).toContainText('in 2 d 22 h');
  const next = page.getByRole('button', { name: new RegExp(`^in 2 d 22 h.*${GDPR}`) });
  await expect(next).toBeVisible();
  await next.click();
  await expect(page.getByRole('button', { name: /The controller is sure.*show on the timeline/ })).toBeVisible();
  await expect(page.getByRole('table').last()).toContainText('last day');

  await addEvent(page, ref, { title: 'Notice sent', when: ago(0.5), milestone: 'regulator-notified' });
  await expect(region(page, 'Done')).toContainText('Met');
  await expect(clock(page, GDPR).first()).toContainText('filing assumed');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(clock(page, GDPR).first()).not.toContainText('filing assumed');
  await expect(page.getByRole('button', { name: /^None open/ })).toBeVisible();

  await page.getByRole('radio', { name: 'History' }).click();
  await expect(
    page.getByText(/decided that “GDPR, notice to the authority” \(Customers in Germany\) applies/),
  ).toBeVisible();
});

test('what is half decided survives a reload, and somebody else who decides meanwhile', async ({ page }) => {
  const ref = await deadlines(page, 'Two who decide');
  await decideOnGdpr(page);
  await page.reload();
  await takenOver(page);
  await expect(page.getByLabel(`Why ${GDPR} applies`)).toHaveValue('Customers in Germany');

  const reasons = { 'gdpr-33': 'Customers in France', 'gdpr-34': 'A high risk' };
  const reply = await page.request.put(`/api/v1/incidents/${ref}/obligations`, {
    data: { rules: ['gdpr-33', 'gdpr-34'], facts: { highRisk: true }, reasons },
    headers: { origin: new URL(page.url()).origin, 'if-match': '*' },
  });
  expect(reply.status()).toBe(200);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('they say it applies (Customers in France)')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(region(page, 'Not started')).toBeVisible();

  const stands = await (await page.request.get(`/api/v1/incidents/${ref}/obligations`)).json();
  expect(stands.reasons).toEqual({ 'gdpr-33': 'Customers in Germany', 'gdpr-34': 'A high risk' });
  expect(stands.facts).toEqual({ personalData: true, highRisk: true, affected: { EU: 12_000 } });
});

test('a clause of a contract is added, warns, and is a flag on the timeline', async ({ page }) => {
  const ref = await deadlines(page, 'A contract');
  await addEvent(page, ref, { title: 'Seen', when: ago(2), milestone: 'detected' });
  await page.getByRole('button', { name: 'Decide which rules apply' }).click();
  await page.getByRole('button', { name: 'Own rule' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Cloud contract');
  await page.getByLabel(/^Where it is written/).fill('§ 9.2: within five hours of detection');
  await page.getByLabel('Who is told').fill('the provider');
  await page.getByLabel('Limit').fill('5');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(region(page, 'Open')).toContainText('Due soon');
  const warning = page.getByRole('status').filter({ hasText: 'less than 4 hours left' });
  await expect(warning).toContainText('Cloud contract');
  await page.getByRole('button', { name: 'Dismiss this warning' }).click();
  await expect(warning).toHaveCount(0);
  await page.getByRole('radio', { name: 'Timeline' }).click();
  await expect(region(page, 'Deadlines on the timeline')).toContainText('Cloud contract: due soon, by');
  await page.reload();
  await expect(page.getByRole('button', { name: /^in 2 h.*Cloud contract/ })).toBeVisible();
  await expect(warning).toHaveCount(0);
});
