// Requests made up from the API's own document, against a real server: whatever is sent, the answer is one that the document
// promises, and never a failure of the server. Then the same by somebody who is a member of one incident, with the ids of
// another in every place, in the API, on pages and in what the router fetches of them: nothing of it is told, and what is hidden
// answers as what is not there.
// ONSET_REQUESTS and ONSET_SWAPS say how many.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { temporaryDataFolder } from '../postgres/temporary.mjs';
import { tellFigure } from '../report/figure.mjs';
import { apiOf } from './api-of';
import { chance, seed } from './chance';
import { cookieOf } from './cookie-of';
import { fillCase } from './filled-case';
import { documentShape, type GeneratedRequest, type KnownValues, RequestMaker } from './generated-request';
import { PageRequestMaker, withoutOwn } from './page-request';
import { type RunningOnset, runScript, startOnset, stopOnset } from './running-onset';
import { type Api, call, openIncident } from './writers';

const REQUESTS = Number(process.env.ONSET_REQUESTS ?? 300);
const SWAPS = Number(process.env.ONSET_SWAPS ?? 200);
const AT_ONCE = 6;
/** Of the requests with ids of another incident, how many are for pages. */
const PAGE_SHARE = 0.4;
/** They are made of whole incidents, seconds each; the tests of PDFs and streams ask for them. */
const SLOW = new Set([
  'GET /incidents/{ref}/exports/pdf',
  'POST /incidents/{ref}/documents',
  'GET /incidents/{ref}/stream',
  'GET /openapi.json',
]);
const CANARY = 'Heliotrope';
const NOWHERE = 'INC-1999-0001';

const { folder, remove } = temporaryDataFolder();
let onset: RunningOnset;
let environment: Record<string, string>;
let api: Api;
let stranger: Api;
let cookie: string;

beforeAll(async () => {
  environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  onset = await startOnset(environment);
  api = await apiOf(onset, environment);
  const email = 'stranger@example.org';
  const added = await command('user', 'add', '--email', email, '--name', 'Stranger');
  cookie = await cookieOf(/http\S+/.exec(added)?.[0] ?? '');
  const made = await command('token', 'create', '--email', email, '--name', 'trial', '--scope', 'write');
  stranger = { url: onset.url, token: made.trim() };
});

afterAll(async () => {
  await stopOnset(onset);
  remove();
});

const command = async (...words: readonly string[]): Promise<string> =>
  (await runScript('scripts/onset.mjs', words, environment)).stdout;

const apiDocument = async () => documentShape.parse(await (await fetch(`${onset.url}/api/v1/openapi.json`)).json());

/** The ids of what is in an incident. */
async function idsIn(owner: Api, ref: string): Promise<KnownValues> {
  const read = async (path: string): Promise<unknown> => (await call(owner, 'GET', `/incidents/${ref}${path}`)).json();
  const events = Object(await read('/events?limit=20')).events as { id: string }[];
  const figures = Object(await read('/figures')).figures as { id: string }[];
  const evidence = Object(await read('/evidence')).evidence as { sha256: string }[];
  const members = Object(await read('/members')).members as { userId: string }[];
  const { id } = Object(await read('')) as { id: string };
  return {
    ...{ ref: [ref, id], userId: members.map((member) => member.userId) },
    id: [...events, ...figures].map((one) => one.id),
    eventId: events.map((event) => event.id),
    sha256: evidence.map((file) => file.sha256),
    format: ['csv', 'json', 'svg', 'zip'],
  };
}

const send = ({ url, token }: Api, request: GeneratedRequest) =>
  answerTo(`${url}/api/v1`, request, { authorization: `Bearer ${token}` });

/** As the stranger's browser. */
const sendForPage = async (request: GeneratedRequest) => {
  const answer = await answerTo(onset.url, request, { cookie });
  return { ...answer, text: withoutOwn(answer.text) };
};

async function answerTo(root: string, request: GeneratedRequest, credentials: Readonly<Record<string, string>>) {
  const { method, path, headers, body } = request;
  const answer = await fetch(`${root}${path}`, {
    ...{ method, headers: { ...headers, ...credentials } },
    ...(body !== null && { body }),
    redirect: 'manual',
  }).catch((cause: unknown) => {
    throw new Error(`No answer that could be read to ${shown(request)} (${path.length} characters)`, { cause });
  });
  const { status } = answer;
  return { status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}

/** Dots are a way up and what is empty falls away, so that another address is asked than the document has. */
const isElsewhere = ({ path }: GeneratedRequest): boolean =>
  (path.split('?')[0] ?? '')
    .split('/')
    .slice(1)
    .some((segment) => ['', '.', '..'].includes(segment));

/** So many at once, until all are sent. */
async function sendAll(count: number, one: () => Promise<void>): Promise<void> {
  let left = count;
  const sender = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

const shown = ({ method, path, body }: GeneratedRequest) =>
  `${method} ${path.slice(0, 300)} ${typeof body === 'string' ? body.slice(0, 500) : ''}`;

describe(`requests made up from the API’s document (seed ${seed})`, () => {
  it('are answered as it promises, and never by a failure', async () => {
    const ref = await fillCase(api, 20);
    const maker = new RequestMaker(await apiDocument(), await idsIn(api, ref), chance(), SLOW);
    const counts = new Map<number, number>();
    const faults: string[] = [];
    await sendAll(REQUESTS, async () => {
      const request = maker.next();
      const { status, type, text } = await send(api, request);
      counts.set(status, (counts.get(status) ?? 0) + 1);
      const isProblem = status < 400 || type === 'application/problem+json';
      const isPromised = request.promised.includes(String(status)) || isElsewhere(request);
      if (status >= 500 || !isProblem || !isPromised)
        faults.push(`${status} ${type} ${shown(request)}\n${text.slice(0, 300)}`);
    });
    expect(faults.slice(0, 5)).toEqual([]);
    const told = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
    tellFigure(`${REQUESTS} made-up requests: ${told.join(', ')}; none failed`);
  });

  it('tell a member of one incident nothing of another, whatever ids they write', async () => {
    const hidden = await openIncident(api, `${CANARY} in the title`);
    const ref = hidden.ref;
    await call(api, 'POST', `/incidents/${ref}/events`, {
      ...{ title: CANARY, description: CANARY, executiveText: CANARY, when: '2023-01-05', tags: [CANARY] },
      ...{ involved: [CANARY], sources: [{ title: CANARY, quote: CANARY }], audiences: ['executives', 'external'] },
    });
    await call(api, 'POST', `/incidents/${ref}/figures`, { label: CANARY, low: 1, unit: CANARY });
    const own = await openIncident(stranger, 'Their own');
    await call(stranger, 'POST', `/incidents/${own.ref}/events`, { title: 'Their own event', when: '2023-01-05' });
    const [theirs, others] = [await idsIn(stranger, own.ref), await idsIn(api, ref)];
    const mixed = Object.fromEntries(
      Object.keys(others).map((name) => [
        name,
        [...(theirs[name] ?? []), ...(others[name] ?? []), ...(others[name] ?? [])],
      ]),
    );
    const random = chance();
    const maker = new RequestMaker(await apiDocument(), mixed, random, SLOW);
    const pages = new PageRequestMaker(mixed, random);
    const before = await (await call(api, 'GET', `/incidents/${ref}`)).json();
    const faults: string[] = [];
    const names = new RegExp(`${hidden.ref}|${hidden.id}`, 'gi');
    let compared = 0;
    let pageCount = 0;
    const sendAs = (request: GeneratedRequest, isPage: boolean) =>
      isPage ? sendForPage(request) : send(stranger, request);
    await sendAll(SWAPS, async () => {
      const isPage = random() < PAGE_SHARE;
      const request = isPage ? pages.next() : maker.next();
      if (isPage) pageCount += 1;
      const answer = await sendAs(request, isPage);
      if (answer.status >= 500) faults.push(`failed: ${answer.status} ${shown(request)}`);
      if (answer.text.includes(CANARY)) faults.push(`told: ${shown(request)}\n${answer.text.slice(0, 300)}`);
      if (!names.test(request.path)) return;
      names.lastIndex = 0;
      compared += 1;
      const missing = await sendAs({ ...request, path: request.path.replace(names, NOWHERE) }, isPage);
      // A redirect to the address without its last slash repeats the address.
      const isAlike = answer.status === missing.status && answer.text.replace(names, NOWHERE) === missing.text;
      // What the router fetches of a page can be answered 200 and say that there is none.
      const isGiven = answer.status < 300 && !isPage;
      if (isGiven || !isAlike) {
        faults.push(`unlike: ${answer.status} ${missing.status} ${shown(request)}\n${answer.text.slice(0, 300)}`);
      }
    });
    expect(faults.slice(0, 5)).toEqual([]);
    expect(await (await call(api, 'GET', `/incidents/${ref}`)).json()).toEqual(before);
    tellFigure(
      `${SWAPS} requests with ids of another incident, ${pageCount} of them for pages: none told anything of it, ` +
        `${compared} as if it were not there`,
    );
  });
});
