// For tests: by which requests somebody would try to learn of what is privileged, endpoint by endpoint.

import { SECTIONS } from '@/core/export/sections';
import { madeFor } from '../../testing/documents';
import type { Person } from '../../testing/people';
import type { Sent } from './rules.sample';
import type { Secrets } from './secrets.sample';

export interface Probe {
  /** Besides the request that the endpoint's rule makes. */
  readonly requests?: (secrets: Secrets, reader: Person) => readonly Sent[] | Promise<readonly Sent[]>;
  /** Whether counsel's answers say some of the words: else the probe would prove nothing. */
  readonly tellsCounsel: boolean;
  /** What takes long to make is made for one reader. */
  readonly onlyFor?: 'responder' | 'viewer';
}

const ANY_VERSION = { 'if-match': '*' };

/** Nothing beyond the request of the rule can be asked of it, or has anything of an event in it. */
const USUAL: Probe = { tellsCounsel: false };

const FOR_ONE: Probe = { tellsCounsel: false, onlyFor: 'viewer' };

const told = (...paths: readonly string[]): Probe => ({
  tellsCounsel: true,
  requests: () => paths.map((path) => ({ path })),
});

const untold = (requests: Probe['requests']): Probe => ({ tellsCounsel: false, ...(requests && { requests }) });

/** A reading now, and at every revision that could say more. */
const atEveryMoment = (path: string, also: (secrets: Secrets) => readonly string[] = () => []): Probe => ({
  tellsCounsel: true,
  requests: (secrets) => {
    const at = (query: string) => ({ path: `${path}${path.includes('?') ? '&' : '?'}${query}` });
    const moments = [secrets.since, secrets.since + 2, secrets.bulk].map((seq) => at(`asOf=${seq}`));
    return [{ path }, ...moments, ...also(secrets).map((query) => ({ path: `${path}${query}` }))];
  },
});

const EXPORTS = ['csv', 'svg', 'json', 'privilege-log'].map((format) => `/exports/${format}`);

/** By method and path, as the endpoints name them: each that is served has one. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'GET /incidents': USUAL,
  'POST /incidents': USUAL,
  'GET /tokens': USUAL,
  'POST /tokens': USUAL,
  'DELETE /tokens/{id}': USUAL,
  'GET /incidents/{ref}': USUAL,
  'PATCH /incidents/{ref}': untold(() => [{ path: '', body: { title: 'Stale' }, headers: { 'if-match': '"1"' } }]),
  'GET /incidents/{ref}/events': atEveryMoment('/events', ({ secret, since }) => [
    ...['?q=canarydescription', '?q=canarysource', '?from=1987-01-01&to=1988-01-01', '?category=attacker-activity'],
    ...[`?id=${secret.id}`, '?knownAt=1990-01-01', `?asOf=${since}&q=canary`, '?limit=1'],
  ]),
  'POST /incidents/{ref}/events': untold(({ secret }) => [
    { path: '/events', body: { id: secret.id, title: 'The same id' } },
    { path: '/events', body: { title: 'After it', when: 'within a day of first access' } },
  ]),
  'GET /incidents/{ref}/events/{id}': {
    tellsCounsel: true,
    requests: ({ secret, gone, open, related, since, bulk }) => [
      ...[secret, gone, open, related].map(({ id }) => ({ path: `/events/${id}` })),
      ...[open, related].map(({ id }) => ({ path: `/events/${id}?asOf=${bulk}` })),
      { path: `/events/${related.id}?knownAt=2100-01-01` },
      { path: `/events/${secret.id}?asOf=${since}` },
      { path: `/events/${gone.id}?asOf=${since + 3}` },
    ],
  },
  'PATCH /incidents/{ref}/events/{id}': untold(({ secret, open, related }) => [
    { path: `/events/${secret.id}`, body: { title: 'Mine' }, headers: ANY_VERSION },
    ...[open, related].map(({ id }) => ({
      ...{ path: `/events/${id}`, body: { title: 'Stale' }, headers: { 'if-match': '"1"' } },
    })),
    { path: `/events/${related.id}`, body: { title: 'Mine' }, headers: ANY_VERSION },
    { path: `/events/${related.id}`, body: { when: 'within a day of first access' }, headers: ANY_VERSION },
    { path: `/events/${open.id}`, body: { sources: [] }, headers: ANY_VERSION },
  ]),
  'DELETE /incidents/{ref}/events/{id}': untold(({ secret }) => [
    { path: `/events/${secret.id}`, headers: ANY_VERSION },
  ]),
  'POST /incidents/{ref}/events/{id}/restore': untold(({ secret, gone, related }) =>
    [secret, gone, related].map(({ id }) => ({
      path: `/events/${id}/restore`,
      body: { version: 1 },
      headers: ANY_VERSION,
    })),
  ),
  'GET /incidents/{ref}/outlines': atEveryMoment('/outlines?sources=true'),
  'GET /incidents/{ref}/matches': {
    tellsCounsel: true,
    requests: ({ since }) => [
      ...['canarydescription', 'canarysource', 'canarytag'].map((word) => ({ path: `/matches?q=${word}` })),
      { path: `/matches?q=canary&asOf=${since}` },
      { path: '/matches?from=1987-01-01&to=1988-01-01' },
    ],
  },
  'POST /incidents/{ref}/bulk': untold(({ secret, open, related }) => [
    { path: '/bulk', body: { eventIds: [related.id], change: { shiftSeconds: 60 }, reason: 'Clock' } },
    { path: '/bulk', body: { eventIds: [secret.id], change: { category: 'context' } } },
    { path: '/bulk', body: { eventIds: [open.id, secret.id], change: { category: 'context' }, basedOn: 2 } },
  ]),
  'POST /incidents/{ref}/bulk/undo': untold(({ bulk }) => [{ path: '/bulk/undo', body: { revision: bulk } }]),
  'GET /incidents/{ref}/figures': USUAL,
  'POST /incidents/{ref}/figures': USUAL,
  'GET /incidents/{ref}/figures/{id}': USUAL,
  'PATCH /incidents/{ref}/figures/{id}': USUAL,
  'DELETE /incidents/{ref}/figures/{id}': USUAL,
  'POST /incidents/{ref}/figures/{id}/restore': USUAL,
  'GET /incidents/{ref}/evidence': told('/evidence'),
  'POST /incidents/{ref}/evidence': USUAL,
  'GET /incidents/{ref}/evidence/{sha256}': {
    tellsCounsel: true,
    requests: ({ sha256 }) => [{ path: `/evidence/${sha256}` }, { path: `/evidence/${sha256}?download` }],
  },
  'POST /incidents/{ref}/imports': untold(() => []),
  'GET /incidents/{ref}/imports/{id}': untold(({ importId }) => [{ path: `/imports/${importId}` }]),
  'DELETE /incidents/{ref}/imports/{id}': untold(({ importId }) => [{ path: `/imports/${importId}` }]),
  'POST /incidents/{ref}/erasures': untold(({ secret, sha256 }) =>
    [{ eventId: secret.id }, { sha256 }].map((target) => ({ path: '/erasures', body: { target, ground: 'Order' } })),
  ),
  'GET /incidents/{ref}/revisions': {
    tellsCounsel: true,
    requests: ({ secret, gone, open, related, counsel }) => [
      ...['', '&order=latest', `&actor=${counsel.user.id}`].map((query) => ({
        path: `/revisions?limit=1000${query}`,
      })),
      ...[secret, gone, open, related].map(({ id }) => ({ path: `/revisions?event=${id}` })),
      ...['event', 'bulk', 'evidence'].map((kind) => ({ path: `/revisions?kind=${kind}` })),
    ],
  },
  'GET /incidents/{ref}/exports/pdf': {
    ...told(`/exports/pdf?sections=${SECTIONS.join(',')}`),
    onlyFor: 'responder',
  },
  'GET /incidents/{ref}/documents': FOR_ONE,
  'POST /incidents/{ref}/documents': FOR_ONE,
  'GET /incidents/{ref}/documents/{id}': FOR_ONE,
  'DELETE /incidents/{ref}/documents/{id}': FOR_ONE,
  'GET /incidents/{ref}/documents/{id}/file': {
    tellsCounsel: true,
    onlyFor: 'viewer',
    requests: async ({ incident }, reader) => {
      const { id } = await madeFor(reader, incident.ref, { sections: [...SECTIONS] });
      return [{ path: `/documents/${id}/file` }];
    },
  },
  'GET /incidents/{ref}/exports/{format}': {
    tellsCounsel: true,
    requests: ({ since }) => [
      ...EXPORTS.flatMap((path) => [{ path }, { path: `${path}?asOf=${since + 3}` }]),
      ...EXPORTS.slice(0, 3).map((path) => ({ path: `${path}?audience=counsel` })),
      ...['tag', 'source', 'involved'].map((lanes) => ({ path: `/exports/svg?asOf=${since}&lanes=${lanes}` })),
      { path: '/exports/zip' },
    ],
  },
  'GET /incidents/{ref}/stream': USUAL,
  'POST /incidents/{ref}/presence': untold(({ secret }) => [
    { path: '/presence', body: { tabId: crypto.randomUUID(), eventId: secret.id } },
  ]),
  'DELETE /incidents/{ref}/presence': USUAL,
  'GET /incidents/{ref}/metrics': atEveryMoment('/metrics'),
  'GET /incidents/{ref}/clocks': atEveryMoment('/clocks'),
  'GET /incidents/{ref}/obligations': untold(() => [{ path: '/obligations' }]),
  'PUT /incidents/{ref}/obligations': untold(({ secret }) => [
    { path: '/obligations', body: { rules: ['gdpr-33'], facts: {}, filings: { 'gdpr-33': secret.id } } },
  ]),
  'GET /disclosure-rules': USUAL,
  'GET /incidents/{ref}/privilege-log': told('/privilege-log', '/privilege-log?asOf=4'),
  'GET /incidents/{ref}/members': USUAL,
  'POST /incidents/{ref}/members': USUAL,
  'GET /incidents/{ref}/members/{userId}': USUAL,
  'PATCH /incidents/{ref}/members/{userId}': USUAL,
  'DELETE /incidents/{ref}/members/{userId}': USUAL,
  'POST /incidents/{ref}/emergency-access': USUAL,
  'GET /incidents/{ref}/lane-settings': USUAL,
  'PATCH /incidents/{ref}/lane-settings': USUAL,
  'GET /incidents/{ref}/views': USUAL,
  'POST /incidents/{ref}/views': USUAL,
  'GET /incidents/{ref}/views/{id}': USUAL,
  'PATCH /incidents/{ref}/views/{id}': USUAL,
  'DELETE /incidents/{ref}/views/{id}': USUAL,
  'GET /incidents/{ref}/share-links': USUAL,
  'POST /incidents/{ref}/share-links': USUAL,
  'GET /incidents/{ref}/share-links/{id}': USUAL,
  'PATCH /incidents/{ref}/share-links/{id}': USUAL,
  'DELETE /incidents/{ref}/share-links/{id}': USUAL,
  'GET /incidents/{ref}/share-links/{id}/viewings': USUAL,
  'POST /incidents/{ref}/release': USUAL,
};
