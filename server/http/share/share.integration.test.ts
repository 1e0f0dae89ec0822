import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import type { IncidentOut } from '@/core/contracts/incident';
import { madeShareLinkSchema, viewingListSchema } from '@/core/contracts/share-link';
import { AUDIENCES, type LinkAudience } from '@/core/incident/vocabulary';
import { unwrap } from '@/core/result';
import { disable, enable } from '../../commands/users/disable-user';
import { OPERATOR } from '../../commands/writing/entry';
import { closeDatabase, database } from '../../db/connection/client';
import { closeLive } from '../../live/live';
import { call } from '../../testing/api';
import { addEvent, addFigure, memberOf, openCase } from '../../testing/case';
import { ownerUrl } from '../../testing/owner-url';
import { readPdf, withoutBlanks } from '../../testing/pdf';
import { type Person, person } from '../../testing/people';
import { cookieOf, get, getPdf, type LinkParts, openAndRead, openLive, partsOf, post } from '../../testing/share';

let commander: Person;
let incident: IncidentOut;

beforeEach(async () => {
  commander = await person();
  incident = await openCase(commander, { title: 'A case for the board' });
});
afterAll(async () => {
  await closeLive();
  await closeDatabase();
});

async function linkFor(audience: LinkAudience = 'executives', input: object = {}): Promise<LinkParts> {
  const asked = { recipient: 'M. Osei', audience, ...input };
  const answer = await call(commander, 'POST', `/incidents/${incident.ref}/share-links`, asked);
  return partsOf(madeShareLinkSchema.parse(answer.body).url);
}
const release = async (revision: number) => {
  expect((await call(commander, 'POST', `/incidents/${incident.ref}/release`, { revision })).status).toBe(200);
};
const revoke = ({ id }: LinkParts) => call(commander, 'DELETE', `/incidents/${incident.ref}/share-links/${id}`);
const change = (id: string, patch: object) =>
  call(commander, 'PATCH', `/incidents/${incident.ref}/events/${id}`, patch, { 'if-match': '*' });
const expire = ({ id }: LinkParts) =>
  database().shareLink.updateMany({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
const viewings = async ({ id }: LinkParts) =>
  viewingListSchema.parse((await call(commander, 'GET', `/incidents/${incident.ref}/share-links/${id}/viewings`)).body)
    .viewings;

/** The application has no right to change when a link was opened. */
async function hoursPass(hours: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  await owner.query('UPDATE share_sessions SET created_at = created_at - make_interval(hours => $1)', [hours]);
  await owner.end();
}

const BOARD: Partial<EventInput> = { title: 'Form 8-K filed', audiences: ['responders', 'counsel', 'executives'] };
const UNKNOWN = '7b0f7c1e-5b1c-4a53-9d0f-0d6a2f3c9b11';

describe('opening a link', () => {
  it('shows what is released to its audience, once its secret was posted', async () => {
    await addEvent(commander, incident.ref, BOARD);
    await addEvent(commander, incident.ref, { title: 'Working note' });
    const link = await linkFor();
    const opened = await post(link.id, { code: link.secret });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/s/${link.id}`]);
    const page = await (await get(link.id, { cookie: cookieOf(opened) })).text();
    expect(page).toContain('Form 8-K filed');
    expect(page).toContain('A case for the board');
    expect(page).not.toContain('Working note');
  });

  it('takes the whole link where it was pasted', async () => {
    const link = await linkFor();
    const pasted = ` http://localhost:3000/s/${link.id}#${link.secret} `;
    expect((await post(link.id, { code: pasted })).status).toBe(303);
  });

  it('sets a cookie of this link alone, that scripts cannot read and other sites do not send', async () => {
    const link = await linkFor();
    const cookie = (await post(link.id, { code: link.secret })).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^onset-link=[\w-]{43}; /);
    expect(cookie).toMatch(/; Max-Age=28(799|800);/);
    for (const part of [`Path=/s/${link.id}`, 'HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(part);
    const other = await linkFor();
    expect(await (await get(other.id, { cookie: cookie.split(';')[0] ?? '' })).text()).toBe('CLOSED');
  });

  it('is one viewing each time, with a coarse client and a network', async () => {
    const link = await linkFor();
    const phone = {
      'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) Version/17.1 Mobile/15E148 Safari/604.1',
      'x-forwarded-for': '203.0.113.77',
    };
    const opened = await post(link.id, { code: link.secret }, phone);
    for (let reload = 0; reload < 3; reload += 1) await get(link.id, { cookie: cookieOf(opened) });
    await post(link.id, { code: link.secret }, phone);
    const seen = { client: 'Safari on iPhone', address: '203.0.113.0/24', revision: 1 };
    expect(await viewings(link)).toMatchObject([seen, seen]);
  });
});

describe('whoever only looks at the address', () => {
  const BOTS = [
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Twitterbot/1.0',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  ];

  it('sees the same page whatever is behind it, and is no viewer', async () => {
    await addEvent(commander, incident.ref, BOARD);
    const link = await linkFor();
    const looks = [
      ...BOTS.map((agent) => get(link.id, { 'user-agent': agent })),
      get(link.id, {}, '', 'HEAD'),
      get(link.id, { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' }),
      get(UNKNOWN),
      get('no id at all'),
    ];
    for (const look of await Promise.all(looks)) expect([look.status, await look.text()]).toEqual([200, 'ENTRY']);
    expect(await viewings(link)).toEqual([]);
  });

  it('opens nothing even with the secret, where it is a machine or another site', async () => {
    const link = await linkFor();
    const machines: readonly Record<string, string>[] = [
      ...BOTS.map((agent) => ({ 'user-agent': agent })),
      { 'sec-purpose': 'prefetch' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of machines) {
      expect((await post(link.id, { code: link.secret }, headers)).status).toBe(404);
    }
    expect(await viewings(link)).toEqual([]);
  });
});

describe('what does not open', () => {
  it('is answered the same to the byte, whether unknown, expired, revoked or with a wrong secret', async () => {
    const [wrong, revoked, expired] = [await linkFor(), await linkFor(), await linkFor()];
    await revoke(revoked);
    await expire(expired);
    const tries: readonly (readonly [string, string])[] = [
      [UNKNOWN, wrong.secret],
      [wrong.id, revoked.secret],
      [revoked.id, revoked.secret],
      [expired.id, expired.secret],
      [wrong.id, ''],
      ['no id at all', 'x'],
    ];
    const answers = await Promise.all(
      tries.map(async ([id, code]) => {
        const answer = await post(id, { code });
        return JSON.stringify([answer.status, [...answer.headers], await answer.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('[404,');
  });

  it('is every other address and method below a link', async () => {
    const link = await linkFor();
    const answers = [
      await post(link.id, { code: 'x'.repeat(20_000) }),
      await post(link.id, {}, { 'content-type': 'text/plain' }),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, 'CLOSED']);
  });

  it('shows a link that was open nothing more, from the next request on', async () => {
    for (const end of [revoke, expire]) {
      const link = await linkFor();
      const cookie = cookieOf(await post(link.id, { code: link.secret }));
      expect((await get(link.id, { cookie })).status).toBe(200);
      await end(link);
      expect([(await get(link.id, { cookie })).status, await (await get(link.id, { cookie })).text()]).toEqual([
        404,
        'CLOSED',
      ]);
    }
  });

  it('is told to whoever had it open, where the link expired as where it was revoked', async () => {
    const link = await linkFor('executives', { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    const { headers } = await post(link.id, { code: link.secret });
    // A cookie that went with the link would leave the inert page, which asks for a code.
    expect(headers.get('set-cookie')).toMatch(/; Max-Age=28(799|800);/);
  });
});

describe('every answer', () => {
  it('is kept by nobody, found by nobody, tells no other site, and runs no script but its own', async () => {
    const link = await linkFor('executives', { passcode: 'open sesame' });
    const opened = await post(link.id, { code: link.secret, passcode: 'open sesame' });
    const answers = [
      await get(link.id),
      await post(link.id, { code: 'wrong' }),
      await post(link.id, { code: link.secret }),
      await post(link.id, { code: link.secret, passcode: 'wrong' }),
      opened,
      await get(link.id, { cookie: cookieOf(opened) }),
    ];
    for (const { headers, status } of answers) {
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      if (status === 303) continue;
      const policy = headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[\w-]{24}'; style-src 'nonce-[\w-]{24}'/);
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });
});

describe('a passcode', () => {
  it('is asked for once the code is right, and opens with it', async () => {
    const link = await linkFor('executives', { passcode: 'open sesame' });
    expect(await (await post(link.id, { code: link.secret })).text()).toBe('PASSCODE null');
    const wrong = await post(link.id, { code: link.secret, passcode: 'open' });
    expect([wrong.status, await wrong.text()]).toEqual([200, 'PASSCODE This is not the passcode.']);
    expect((await post(link.id, { code: link.secret, passcode: 'open sesame' })).status).toBe(303);
    expect(await viewings(link)).toHaveLength(1);
  });

  it('takes nothing from those who know it, however many they are, and forgives no wrong guess', async () => {
    const link = await linkFor('executives', { passcode: 'open sesame' });
    const from = (passcode: string) =>
      post(link.id, { code: link.secret, passcode }, { 'x-forwarded-for': '198.51.100.9' });
    for (let reader = 0; reader < 12; reader += 1) expect((await from('open sesame')).status).toBe(303);
    for (let tried = 0; tried < 10; tried += 1) {
      expect((await from('wrong')).status).toBe(200);
      if (tried < 9) expect((await from('open sesame')).status).toBe(303);
    }
    expect((await from('wrong')).status).toBe(429);
  });

  it('that was set later ends what was opened without it', async () => {
    const link = await linkFor();
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    const path = `/incidents/${incident.ref}/share-links/${link.id}`;
    await call(commander, 'PATCH', path, { heading: 'Board' });
    expect((await get(link.id, { cookie })).status).toBe(200);
    await call(commander, 'PATCH', path, { passcode: 'open sesame' });
    expect((await get(link.id, { cookie })).status).toBe(404);
  });

  it('is hashed slowly', async () => {
    const link = await linkFor('executives', { passcode: 'open sesame' });
    const row = await database().shareLink.findUniqueOrThrow({ where: { id: link.id } });
    expect(row.passcodeHash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });

  it('can be guessed ten times in a quarter of an hour: at one link, and from one /64', async () => {
    const link = await linkFor('executives', { passcode: 'open sesame' });
    const guess = (at: LinkParts, address: string, passcode: string) =>
      post(at.id, { code: at.secret, passcode }, { 'x-forwarded-for': address });
    for (let tried = 0; tried < 10; tried += 1) {
      expect((await guess(link, `2001:db8:0:${tried}::1`, 'wrong')).status).toBe(200);
    }
    const refused = await guess(link, '2001:db8:0:99::1', 'open sesame');
    expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Too many attempts')]);
    const waitSeconds = Number(refused.headers.get('retry-after'));
    expect(waitSeconds).toBeGreaterThan(14 * 60);
    expect(waitSeconds).toBeLessThanOrEqual(15 * 60);

    for (let tried = 0; tried < 10; tried += 1) {
      const other = await linkFor('executives', { passcode: 'open sesame' });
      expect((await guess(other, `2001:db8:7:7::${tried}`, 'wrong')).status).toBe(200);
    }
    const another = await linkFor('executives', { passcode: 'open sesame' });
    for (let tried = 0; tried < 11; tried += 1) {
      expect((await guess(another, '2001:db8:7:7:ffff::1', 'open sesame')).status).toBe(429);
    }
    // Whoever is heard no more keeps nobody else out.
    expect((await guess(another, '2001:db8:7:8::1', 'open sesame')).status).toBe(303);
  });
});

describe('which revision is shown', () => {
  it('is the released one of a live link, so that no half-made edit gets out', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const link = await linkFor();
    await change(id, { title: 'Half a' });
    expect(await openAndRead(link)).not.toContain('Half a');
    await change(id, { title: 'A whole sentence' });
    await release(4);
    expect(await openAndRead(link)).toContain('A whole sentence');
    await release(2);
    expect(await openAndRead(link)).toContain('Form 8-K filed');
  });

  it('can be the one that its maker previewed, where somebody wrote since', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    await change(id, { title: 'Half a' });
    expect(await openAndRead(await linkFor('executives', { release: 2 }))).toContain('Form 8-K filed');
  });

  it('is its own of a pinned link, which says that newer ones exist only where its maker lets it', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const [telling, silent] = [
      await linkFor('executives', { pinnedTo: 2, showNewer: true }),
      await linkFor('executives', { pinnedTo: 2 }),
    ];
    expect(await openAndRead(telling)).toContain('"isNewerReleased":false');
    await change(id, { title: 'Later' });
    await release(3);
    expect(await openAndRead(telling)).toMatch(/"isNewerReleased":true.*Form 8-K filed/);
    expect(await openAndRead(silent)).toMatch(/"isNewerReleased":false.*Form 8-K filed/);
    expect(await openAndRead(silent)).not.toContain('Later');
  });
});

describe('what was withdrawn, privileged or erased since', () => {
  it.each([
    ['withdrawn', (id: string) => change(id, { audiences: ['responders'] })],
    [
      'privileged',
      (id: string) => change(id, { privilege: { designation: 'work-product', basis: 'b', assertedBy: 'A. Rivera' } }),
    ],
    [
      'erased',
      (id: string) =>
        call(commander, 'POST', `/incidents/${incident.ref}/erasures`, { target: { eventId: id }, ground: 'Order' }),
    ],
  ])('is gone at once where it was %s, from live and pinned links alike', async (_how, withdraw) => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const [live, pinned] = [await linkFor(), await linkFor('executives', { pinnedTo: 2 })];
    expect(await openAndRead(live)).toContain('8-K');
    expect((await withdraw(id)).status).toBeLessThan(300);
    expect(await openAndRead(live)).not.toContain('8-K');
    expect(await openAndRead(pinned)).not.toContain('8-K');
  });
});

describe('what changed since the last visit', () => {
  it('is told with former times and reasons, and only of what the reader reads', async () => {
    const moved = await addEvent(commander, incident.ref, { ...BOARD, when: '2023-01-05', milestone: 'detected' });
    const hidden = await addEvent(commander, incident.ref, {
      title: 'SECRET',
      when: '2023-01-06',
      milestone: 'contained',
    });
    const figure = await addFigure(commander, incident.ref, { audiences: ['executives'] });
    const link = await linkFor();
    expect(await openAndRead(link)).toContain('"visit":null');
    await change(moved.id, { when: '2023-01-04', reason: 'log analysis complete' });
    await change(hidden.id, { when: '2023-01-07', reason: 'SECRET reason' });
    await addEvent(commander, incident.ref, { ...BOARD, title: 'Added since', reason: 'found in the logs' });
    const path = `/incidents/${incident.ref}/figures/${figure.id}`;
    await call(commander, 'PATCH', path, { low: 40, reason: 'recounted' });
    await release(8);
    const page = await openAndRead(link);
    expect(page).toContain('log analysis complete');
    expect(page).toContain('found in the logs');
    expect(page).toContain('recounted');
    expect(page).toMatch(/"kind":"moved","start":\{[^}]*2023-01-05|5 January 2023/);
    expect(page).not.toContain('SECRET');
    // The same again shortly after is still the same visit, and a later one has nothing new.
    expect(await openAndRead(link)).toContain('log analysis complete');
    await hoursPass(13);
    expect(await openAndRead(link)).not.toContain('log analysis complete');
  });
});

describe('the history of a figure', () => {
  it('has its reasons for counsel; executives are told none from before they looked', async () => {
    const figure = await addFigure(commander, incident.ref, {
      label: 'Accounts',
      audiences: ['executives', 'counsel'],
    });
    const path = `/incidents/${incident.ref}/figures/${figure.id}`;
    await call(commander, 'PATCH', path, { low: 40, reason: 'as counsel prefers it' });
    const pages = [await openAndRead(await linkFor()), await openAndRead(await linkFor('counsel'))];
    expect(pages.map((page) => [page.includes('Accounts'), page.includes('as counsel prefers it')])).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

describe('what a reader never saw', () => {
  it.each([
    ['withdrawn', { audiences: ['responders'] }],
    ['privileged', { privilege: { designation: 'work-product', basis: 'b', assertedBy: 'A. Rivera' } }],
  ])('is not counted as gone where it was %s before they came', async (_how, patch) => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const live = await linkFor();
    await change(id, patch);
    const pinned = await linkFor('executives', { pinnedTo: 2 });
    for (const link of [live, pinned]) expect(await openAndRead(link)).toContain('"visit":null');
  });

  it('stays news until somebody looks: a machine, and a page that renews itself, do not', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const link = await linkFor();
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    await get(link.id, { cookie });
    await change(id, { when: '2023-01-04' });
    await release(3);
    await get(link.id, { cookie }, '', 'HEAD');
    await get(link.id, { cookie, 'sec-fetch-mode': 'cors' });
    await get(link.id, { cookie, 'sec-purpose': 'prefetch' });
    expect(await openAndRead(link)).toContain('"kind":"moved"');
  });
});

describe('canary words', () => {
  const word = (field: string) => `CANARY ${field}`;
  let talkative: Partial<EventInput>;
  beforeAll(() => {
    talkative = {
      title: 'Told',
      when: '2023-01-05',
      ...{ description: word('description'), techniques: ['T1190'], tags: [word('tag')], involved: [word('involved')] },
      sources: [
        {
          title: word('source'),
          publisher: word('publisher'),
          locator: word('locator'),
          quote: word('quote'),
          url: 'https://canary.example',
        },
      ],
      audiences: [...AUDIENCES],
    };
  });

  it('in every field that is not for executives and external readers are in no answer that they can provoke', async () => {
    await call(commander, 'PATCH', `/incidents/${incident.ref}`, { summary: word('summary'), severity: 1 });
    await addEvent(commander, incident.ref, talkative);
    await addEvent(commander, incident.ref, { title: word('unreleased'), executiveText: word('text') });
    const privilege = { designation: 'attorney-client', basis: word('basis'), assertedBy: word('asserter') } as const;
    await addEvent(commander, incident.ref, { ...talkative, title: word('privileged'), privilege });
    await addFigure(commander, incident.ref, { label: word('figure') });
    const source = { title: word('figure source'), publisher: '', locator: '', quote: word('figure quote') };
    await addFigure(commander, incident.ref, {
      label: 'Told',
      source,
      statedAs: word('stated'),
      audiences: [...AUDIENCES],
    });
    for (const audience of ['executives', 'external'] as const) {
      const link = await linkFor(audience);
      const opened = await post(link.id, { code: link.secret });
      const cookie = cookieOf(opened);
      const answers = [
        opened,
        await get(link.id, { cookie }),
        await get(link.id, { cookie }, '?zone=CANARY'),
        await get(link.id, { cookie, rsc: '1', 'next-router-prefetch': '1' }),
        await get(link.id),
        await post(link.id, { code: 'wrong' }),
        await get(link.id, { cookie }, '', 'HEAD'),
      ];
      const said = await Promise.all(
        answers.map(async (answer) => `${JSON.stringify([...answer.headers])} ${await answer.text()}`),
      );
      expect(said.join('\n')).not.toMatch(/canary/i);
      expect(said[1]).toContain('Told');
    }
  });

  it('are all there for counsel', async () => {
    await addEvent(commander, incident.ref, talkative);
    const page = await openAndRead(await linkFor('counsel'));
    for (const field of ['description', 'tag', 'involved', 'source', 'quote']) expect(page).toContain(word(field));
  });

  it('of an event that counsel holds privileged against the commander are in no link of the commander’s', async () => {
    const counsel = await memberOf(incident.id, 'counsel');
    const privilege = { designation: 'work-product', basis: word('basis'), assertedBy: 'L. Kim' } as const;
    await addEvent(counsel, incident.ref, { title: word('advice'), privilege });
    expect(await openAndRead(await linkFor('counsel'))).not.toMatch(/canary/i);
  });

  it('of an event that its maker holds privileged are in a link while its maker may read it: not while they are disabled', async () => {
    const privilege = { designation: 'work-product', basis: word('basis'), assertedBy: 'L. Kim' } as const;
    await addEvent(commander, incident.ref, { title: word('advice'), privilege });
    const link = await linkFor('counsel');
    expect(await openAndRead(link)).toContain(word('advice'));
    unwrap(await disable(OPERATOR, commander.user));
    expect(await openAndRead(link)).not.toMatch(/canary/i);
    await enable(OPERATOR, commander.user);
    expect(await openAndRead(link)).toContain(word('advice'));
  });
});

describe('the PDF of a link', () => {
  it('is what the page shows, for whom its maker lets have it, and is on the access log', async () => {
    await addEvent(commander, incident.ref, { ...BOARD, description: 'CANARY' });
    await addEvent(commander, incident.ref, { title: 'CANARY of the team' });
    const link = await linkFor('executives', { allowPdf: true });
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    expect(await (await get(link.id, { cookie })).text()).toContain(`/s/${link.id}/pdf`);
    const answer = await getPdf(link.id, { cookie });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const { text, attached } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain(withoutBlanks('Form 8-K filed'));
    expect([text, ...attached.values()].join('\n')).not.toMatch(/canary/i);
    const entries = await database().accessEntry.findMany({ where: { incidentId: incident.id, type: 'export.pdf' } });
    expect(entries).toMatchObject([{ actorId: `link:${link.id}`, actorName: 'M. Osei' }]);
  });

  it('is nobody else’s: not where it is not allowed, nor without the cookie, nor once the link is revoked', async () => {
    const [silent, open] = [await linkFor(), await linkFor('executives', { allowPdf: true })];
    const cookie = cookieOf(await post(silent.id, { code: silent.secret }));
    const opened = cookieOf(await post(open.id, { code: open.secret }));
    await revoke(open);
    const answers = [
      await getPdf(silent.id, { cookie }),
      await getPdf(open.id),
      await getPdf(open.id, { cookie: opened }),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, 'CLOSED']);
  });
});

describe('a dump of the database', () => {
  it('opens no link: neither by its secrets nor by its cookies', async () => {
    const link = await linkFor();
    const opened = await post(link.id, { code: link.secret });
    const token = cookieOf(opened).split('=')[1] ?? '';
    const tables = await database().$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
    for (const { name } of tables) {
      const rows = await database().$queryRawUnsafe<{ text: string }[]>(`SELECT t::text AS text FROM "${name}" t`);
      const dump = rows.map(({ text }) => text).join('\n');
      expect([name, dump.includes(link.secret), dump.includes(token)]).toEqual([name, false, false]);
    }
  });
});

describe('an open page', () => {
  async function follow(link: LinkParts) {
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    const { mark } = JSON.parse(await (await get(link.id, { cookie })).text());
    const connection = new AbortController();
    const answer = await openLive(link.id, { cookie }, `?mark=${mark}`, connection.signal);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<string> => {
      for (;;) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return 'end';
        const event = /^event: (\w+)$/m.exec(chunk.value)?.[1];
        if (event !== undefined) return event;
      }
    };
    return { next, cut: () => connection.abort() };
  }

  it('is told of a release, and not of edits that were not released', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const { next, cut } = await follow(await linkFor());
    await change(id, { title: 'Half a' });
    await change(id, { title: 'Whole' });
    await release(4);
    expect(await next()).toBe('changed');
    cut();
  });

  it('has the same mark whatever becomes of what is privileged or not released yet', async () => {
    const { id } = await addEvent(commander, incident.ref, { title: 'Of the team' });
    await addEvent(commander, incident.ref, BOARD);
    const link = await linkFor();
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    const markNow = async () => JSON.parse(await (await get(link.id, { cookie })).text()).mark;
    const before = await markNow();
    const counsel = await memberOf(incident.id, 'counsel');
    const privilege = { designation: 'work-product', basis: 'Request for advice', assertedBy: 'L. Kim' } as const;
    await addEvent(counsel, incident.ref, { title: 'Advice', privilege });
    await change(id, { audiences: ['executives'] });
    await addEvent(commander, incident.ref, { ...BOARD, title: 'Not released yet' });
    await addFigure(commander, incident.ref, { audiences: ['executives'] });
    expect(await markNow()).toBe(before);
  });

  it('of counsel has another mark once a description is another, and the same at every look', async () => {
    const { id } = await addEvent(commander, incident.ref, { title: 'Entry', description: 'As entered' });
    const link = await linkFor('counsel');
    const cookie = cookieOf(await post(link.id, { code: link.secret }));
    const markNow = async () => JSON.parse(await (await get(link.id, { cookie })).text()).mark;
    const before = await markNow();
    expect(await markNow()).toBe(before);
    await change(id, { description: 'Reworded' });
    expect(await markNow()).toBe(before);
    await release(3);
    expect(await markNow()).not.toBe(before);
  });

  it('is told at once when something on it was withdrawn', async () => {
    const { id } = await addEvent(commander, incident.ref, BOARD);
    const { next, cut } = await follow(await linkFor());
    await change(id, { audiences: ['responders'] });
    expect(await next()).toBe('changed');
    cut();
  });

  it('ends within a second of being revoked', async () => {
    const link = await linkFor();
    const { next } = await follow(link);
    await revoke(link);
    const revokedAt = performance.now();
    expect(await next()).toBe('closed');
    expect(performance.now() - revokedAt).toBeLessThan(1_000);
    expect(await next()).toBe('end');
  });

  it('ends within a second of its expiry', async () => {
    const link = await linkFor();
    const expiresAt = new Date(Date.now() + 1_500);
    await database().shareLink.updateMany({ where: { id: link.id }, data: { expiresAt } });
    const { next } = await follow(link);
    expect(await next()).toBe('closed');
    expect(Date.now() - expiresAt.getTime()).toBeLessThan(1_000);
  });

  it('is refused to whoever has no cookie, in the words of a closed link', async () => {
    const link = await linkFor();
    const answer = await openLive(link.id, {}, '', new AbortController().signal);
    expect([answer.status, await answer.text()]).toEqual([404, 'CLOSED']);
  });
});
