import { command } from './command-line';
import { eventsOf, timeline } from './drawn';
import { expect, inOwnTab as test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';

test('shows markup in every field as text and runs none of it', async ({ page }) => {
  const { ref } = await newIncident(page, HOSTILE);
  const source = { title: HOSTILE, publisher: HOSTILE, locator: HOSTILE, quote: HOSTILE };
  const words = { title: HOSTILE, description: `${HOSTILE}\n[x](javascript:window.harmed=1)`, executiveText: HOSTILE };
  await addEvent(page, ref, { ...words, when: '2023-01-05', tags: [HOSTILE], involved: [HOSTILE], sources: [source] });
  const [event] = await eventsOf(page, ref);
  await page.goto(`/incidents/${ref}?event=${event?.id}`);
  await expect(timeline(page)).toBeVisible();
  await expect(page.getByRole('complementary').getByText('<img src=x').first()).toBeVisible();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
});

test('runs only the scripts that each answer names, and needs no others anywhere', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
  });
  const policies = new Set<string>();
  page.on('response', async (response) => {
    if (!response.request().isNavigationRequest() || response.frame().parentFrame() !== null) return;
    policies.add((await response.headerValue('content-security-policy')) ?? 'none');
  });
  for (const path of ['/incidents', '/account', '/verify', '/incidents/INC-1999-0001']) await page.goto(path);
  await page.goto('/incidents/INC-2023-0001');
  await takenOver(page);
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect(page.locator('canvas').last()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
  expect(policies.size).toBe(5);
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/]{24}' 'strict-dynamic';/);
    expect(policy).toContain("frame-ancestors 'none'");
  }
});

test('answers signed-out pages with a redirect before anything streams', async ({ playwright, onset }) => {
  const stranger = await playwright.request.newContext({
    baseURL: onset.url,
    storageState: { cookies: [], origins: [] },
  });
  for (const path of ['/incidents', '/incidents/INC-2023-0001', '/incidents/INC-2023-0001?event=1&q=a+b', '/account']) {
    const reply = await stranger.get(path, { maxRedirects: 0 });
    expect(reply.status()).toBe(307);
    expect(reply.headers().location).toContain(`/sign-in?${new URLSearchParams({ next: path })}`);
    expect(await reply.text()).not.toContain('Customer data');
  }
  expect((await stranger.get('/api/v1/incidents')).status()).toBe(401);
  await stranger.dispose();
});

test('hides an incident from those who are not its members as if there were none', async ({
  page,
  onset,
  playwright,
}) => {
  const { ref } = await newIncident(page, 'Only for its members');
  const email = 'stranger@example.org';
  await command(onset, 'user', 'add', '--email', email, '--name', 'Stranger');
  const token = await command(onset, 'token', 'create', '--email', email, '--name', 'probe');
  const extraHTTPHeaders = { authorization: `Bearer ${token}` };
  const storageState = { cookies: [], origins: [] };
  const stranger = await playwright.request.newContext({ baseURL: onset.url, extraHTTPHeaders, storageState });
  const hidden = await stranger.get(`/api/v1/incidents/${ref}`);
  const missing = await stranger.get('/api/v1/incidents/INC-1999-0001');
  expect([hidden.status(), await hidden.text()]).toEqual([missing.status(), await missing.text()]);
  expect(hidden.status()).toBe(404);
  expect(await (await stranger.get('/api/v1/incidents')).json()).toMatchObject({ incidents: [] });
  await stranger.dispose();
});

test('says that an unknown incident is not there', async ({ page }) => {
  const reply = await page.goto('/incidents/INC-1999-0001');
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('refuses an address with a malformed escape', async ({ page }) => {
  for (const path of ['/api/v1/incidents/%ff', '/incidents/%E0%A4%A']) {
    expect((await page.request.get(path)).status()).toBe(400);
  }
});
