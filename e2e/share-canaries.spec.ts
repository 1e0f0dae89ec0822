// Canary words in every field that is not for the reader of a link, and every answer that its holder can provoke, with the
// cookie of the link and no other: none of them says one.

import { madeShareLinkSchema } from '@/core/contracts/share-link';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const word = (field: string) => `CANARY ${field}`;
const SOURCE = { title: word('source'), publisher: word('publisher'), locator: word('locator'), quote: word('quote') };
const TALKATIVE = {
  ...{ title: 'Told to the board', when: '2023-01-05', executiveText: 'In plain words.', milestone: 'detected' },
  ...{ description: word('description'), tags: [word('tag')], involved: [word('involved')], techniques: ['T1190'] },
  learnedAt: '2023-01-06',
  sources: [{ ...SOURCE, url: 'https://canary.example', reliedOn: true, reliedOnReason: word('relied on') }],
};

test('no answer that the holder of a link can provoke says a word that is not theirs', async ({ page, browser }) => {
  const { ref, id } = await newIncident(page, 'Told to the board');
  const origin = new URL(page.url()).origin;
  const send = (method: string, path: string, data: object) =>
    page.request.fetch(`/api/v1/incidents/${ref}${path}`, { method, data, headers: { origin, 'if-match': '*' } });
  await send('PATCH', '', { summary: word('summary'), legalHold: { ground: word('hold') }, reason: word('reason') });
  await page.request.post(`/api/v1/incidents/${ref}/evidence`, {
    headers: { origin },
    multipart: { file: { name: 'CANARY.png', mimeType: 'image/png', buffer: PNG } },
  });
  await addEvent(page, ref, { ...TALKATIVE, audiences: [...AUDIENCES] });
  await addEvent(page, ref, { title: word('unreleased'), executiveText: word('text'), when: '2023-01-07' });
  const privilege = { designation: 'attorney-client', basis: word('basis'), assertedBy: word('asserter') };
  await addEvent(page, ref, { ...TALKATIVE, title: word('privileged'), audiences: [...AUDIENCES], privilege });
  const day = { calendar: 'us-federal', date: '2025-01-09', isBusinessDay: false, why: word('day') };
  const clause = { id: 'own-cloud', title: 'Cloud contract', citation: word('clause'), notify: word('notified') };
  const limit = {
    trigger: 'detected',
    metBy: null,
    limit: { value: 240, unit: 'hour' },
    calendar: 'us-federal',
    zone: null,
  };
  await send('PUT', '/obligations', {
    ...{ rules: ['own-cloud', 'gdpr-33'], declined: ['fl'], facts: { days: [day] }, own: [{ ...clause, ...limit }] },
    ...{ reasons: { 'own-cloud': word('applies'), fl: word('declined') }, reason: word('decided') },
  });
  const figure = { label: 'Accounts', low: 1, unit: 'accounts', statedAs: word('stated'), source: SOURCE };
  await send('POST', '/figures', { ...figure, audiences: [...AUDIENCES] });
  await send('POST', '/figures', { label: word('figure'), low: 2, unit: word('unit') });

  for (const audience of ['executives', 'external'] as const) {
    const made = await send('POST', '/share-links', { recipient: 'M. Osei', audience });
    const { id: linkId, url } = madeShareLinkSchema.parse(await made.json());
    const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL: origin });
    const reader = await context.newPage();
    const scripts: string[] = [];
    reader.on('response', async (response) => scripts.push(await response.text().catch(() => '')));
    await reader.goto(url);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Told to the board');
    const due = reader.getByText('Cloud contract');
    await expect(due).toHaveCount(audience === 'executives' ? 1 : 0);
    const pages = [
      '/',
      '/incidents',
      `/incidents/${ref}`,
      `/incidents/${id}`,
      '/account',
      '/verify',
      '/sign-in',
      `/s/${linkId}`,
    ];
    const paths = [
      ...pages.flatMap((path) => [
        path,
        `${path}.rsc`,
        `${path}.txt`,
        `${path}?_rsc=1`,
        `${path}.segments/_tree.segment.rsc`,
      ]),
      ...['', '/x', '/live?mark=x', '/opengraph-image', '/%ff', '/__PAGE__.rsc'].map((rest) => `/s/${linkId}${rest}`),
      ...[
        '/events',
        '/figures',
        '/evidence',
        '/revisions',
        '/metrics',
        '/stream',
        '/exports/json',
        '/exports/csv',
        '/exports/svg',
        '/exports/zip',
        '/share-links',
        '',
      ].map((rest) => `/api/v1/incidents/${ref}${rest}`),
      `/incidents/${ref}/preview?audience=counsel`,
      ...['/s', '/s/', '/nowhere', '/_next/data/build/s.json', `/_next/image?url=/s/${linkId}&w=64&q=75`, '/icon.svg'],
    ];
    const variants: readonly Record<string, string>[] = [
      {},
      { rsc: '1', 'next-router-prefetch': '1', 'next-url': `/incidents/${ref}` },
      { rsc: '1', 'next-router-segment-prefetch': '/_tree', 'sec-purpose': 'prefetch' },
    ];
    const ask = async (method: string, path: string, headers: Readonly<Record<string, string>>) => {
      const answer = await context.request.fetch(path, { method, headers, maxRedirects: 0, failOnStatusCode: false });
      const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`;
      return `${method} ${path} ${/canary.{0,30}/i.exec(said)?.[0] ?? 'says none'}`;
    };
    let answered = 0;
    for (const path of paths) {
      // A stream would not end by itself.
      const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'].filter(
        (method) => method !== 'GET' || !path.includes('/live?'),
      );
      const asked = variants.flatMap((headers) => methods.map((method) => ({ method, headers })));
      const said = await Promise.all(asked.map(({ method, headers }) => ask(method, path, headers)));
      expect(said).toEqual(asked.map(({ method }) => `${method} ${path} says none`));
      answered += said.length;
    }
    expect(answered).toBeGreaterThan(500);
    expect(scripts.join('\n')).not.toMatch(/canary/i);
    await context.close();
  }
});
