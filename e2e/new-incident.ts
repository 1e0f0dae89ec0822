// A fresh incident for a test that changes things, made through the API as the signed-in user.

import type { Page } from '@playwright/test';
import { type IncidentOut, incidentOutSchema } from '@/core/contracts/incident';

const asBrowser = (page: Page) => ({ origin: new URL(page.url()).origin });

export async function newIncident(page: Page, title: string): Promise<IncidentOut> {
  // The least that Onset serves: what asks is to come from its address, and the test opens its own page.
  await page.goto('/api/v1/health');
  const data = { title, zone: 'America/Los_Angeles' };
  const reply = await page.request.post('/api/v1/incidents', { data, headers: asBrowser(page) });
  return incidentOutSchema.parse(await reply.json());
}

export async function addEvent(page: Page, ref: string, event: object): Promise<void> {
  const reply = await page.request.post(`/api/v1/incidents/${ref}/events`, { data: event, headers: asBrowser(page) });
  if (reply.status() !== 201) throw new Error(await reply.text());
}
