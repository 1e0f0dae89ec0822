// For tests: what every endpoint of the API takes to be allowed, and a request to each that whoever may make it can make.

import { mkdirSync } from 'node:fs';
import { documentListSchema } from '@/core/contracts/document';
import type { IncidentOut } from '@/core/contracts/incident';
import type { Action } from '@/core/incident/permission';
import { unwrap } from '@/core/result';
import { makeToken } from '../../commands/users/create-token';
import { call } from '../../testing/api';
import { addEvent, addFigure, memberOf } from '../../testing/case';
import { addFile, formOf, storeFolder } from '../../testing/evidence';
import { imported, timesketch } from '../../testing/imports';
import { type Person, person } from '../../testing/people';

export interface Sent {
  /** Below the incident's own address, or the API's root for what concerns none. */
  readonly path: string;
  readonly body?: object | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody's incident, with what the requests are about made anew for each. */
export interface Place {
  readonly commander: Person;
  readonly incident: IncidentOut;
}

export interface Rule {
  /**
   * `signed-in` for what concerns no incident; `own` for what is one's own; `session` for what no token may do; `administrator`
   * for what members and others are not told of.
   */
  readonly needs: Action | 'signed-in' | 'own' | 'session' | 'administrator';
  /** Whether a member who may not is told that it does not exist. */
  readonly isHidden?: true;
  /** @param caller who sends it, for what somebody can have of their own; the commander where the caller is no member */
  readonly request: (place: Place, caller: Person) => Promise<Sent> | Sent;
}

const fixed = (needs: Rule['needs'], path: string, body?: object): Rule => ({
  needs,
  request: () => ({ path, ...(body && { body }) }),
});

const ANY_VERSION = { 'if-match': '*' };

const onEvent = (needs: Action, tail = '', body?: object): Rule => ({
  needs,
  request: async ({ commander, incident }) => {
    const { id } = await addEvent(commander, incident.ref);
    return { path: `/events/${id}${tail}`, ...(body && { body }), headers: ANY_VERSION };
  },
});

const onDeletedEvent: Rule = {
  needs: 'edit-events',
  request: async ({ commander, incident }) => {
    const { id } = await addEvent(commander, incident.ref);
    await call(commander, 'DELETE', `/incidents/${incident.ref}/events/${id}`, undefined, ANY_VERSION);
    return { path: `/events/${id}/restore`, body: { version: 1 }, headers: ANY_VERSION };
  },
};

const onFigure = (needs: Action, tail = '', body?: object): Rule => ({
  needs,
  request: async ({ commander, incident }) => {
    const { id } = await addFigure(commander, incident.ref);
    const path = `/incidents/${incident.ref}/figures/${id}`;
    if (tail === '/restore') await call(commander, 'DELETE', path, undefined, ANY_VERSION);
    return { path: `/figures/${id}${tail}`, ...(body && { body }), headers: ANY_VERSION };
  },
});

const onFile: Rule = {
  needs: 'read',
  request: async ({ commander, incident }) => {
    mkdirSync(storeFolder(), { recursive: true, mode: 0o700 });
    const { sha256 } = await addFile(commander, incident.ref);
    return { path: `/evidence/${sha256}` };
  },
};

const onImport = (needs: Action): Rule => ({
  needs,
  request: async ({ commander, incident }) => {
    const { id } = await imported(commander, incident.ref, { file: timesketch([crypto.randomUUID()]) });
    return { path: `/imports/${id}` };
  },
});

const VIEW = {
  ...{ view: 'timeline', window: null, lanes: 'category', order: [], collapsed: [] },
  ...{ folds: true, q: '', category: [] },
} as const;

const madeBy = async (maker: Person, { incident }: Place, path: string, body: object): Promise<string> => {
  const answer = await call(maker, 'POST', `/incidents/${incident.ref}${path}`, body);
  const { id } = answer.body as { id?: string };
  if (id === undefined) throw new Error(`${path} made nothing: ${JSON.stringify(answer.body)}`);
  return id;
};

const onView = (body?: object): Rule => ({
  needs: 'read',
  request: async (place, caller) => {
    const id = await madeBy(caller, place, '/views', { name: crypto.randomUUID(), settings: VIEW });
    return { path: `/views/${id}`, ...(body && { body }) };
  },
});

const LINK = { recipient: 'Board', audience: 'executives' } as const;

const onLink = (tail = '', body?: object): Rule => ({
  needs: 'share',
  request: async (place) => ({
    path: `/share-links/${await madeBy(place.commander, place, '/share-links', LINK)}${tail}`,
    ...(body && { body }),
  }),
});

/** Nobody waits for many at once. */
async function discardDocuments({ incident }: Place, maker: Person): Promise<void> {
  const { body } = await call(maker, 'GET', `/incidents/${incident.ref}/documents`);
  for (const { id } of documentListSchema.parse(body).documents) {
    await call(maker, 'DELETE', `/incidents/${incident.ref}/documents/${id}`);
  }
}

const onDocument = (tail = ''): Rule => ({
  needs: 'read',
  request: async (place, caller) => {
    await discardDocuments(place, caller);
    return { path: `/documents/${await madeBy(caller, place, '/documents', { sections: ['summary'] })}${tail}` };
  },
});

const onMember = (body?: object): Rule => ({
  needs: 'manage-members',
  request: async ({ incident }) => {
    const { user } = await memberOf(incident.id, 'viewer');
    return { path: `/members/${user.id}`, ...(body && { body }) };
  },
});

const onToken: Rule = {
  needs: 'own',
  request: async (_place, { user }) => {
    const { kept } = unwrap(await makeToken(user, user.id, { name: 'another', scope: 'read' }));
    return { path: `/tokens/${kept.id}` };
  },
};

const TAB = '7d3f0c12-8a35-4f0e-9a57-1f2b3c4d5e6f';

/** By method and path, as the endpoints name them. */
export const RULES: Readonly<Record<string, Rule>> = {
  'GET /incidents': fixed('signed-in', '/incidents'),
  'GET /tokens': fixed('signed-in', '/tokens'),
  'POST /tokens': fixed('session', '/tokens', { name: 'another', scope: 'read' }),
  'DELETE /tokens/{id}': onToken,
  'POST /incidents': fixed('signed-in', '/incidents', { title: 'Another case' }),
  'GET /incidents/{ref}': fixed('read', ''),
  'PATCH /incidents/{ref}': {
    needs: 'edit-incident',
    request: () => ({ path: '', body: { title: crypto.randomUUID() }, headers: ANY_VERSION }),
  },
  'GET /incidents/{ref}/events': fixed('read', '/events'),
  'POST /incidents/{ref}/events': fixed('edit-events', '/events', { title: 'Something else' }),
  'GET /incidents/{ref}/events/{id}': onEvent('read'),
  'PATCH /incidents/{ref}/events/{id}': onEvent('edit-events', '', { title: 'Other words' }),
  'DELETE /incidents/{ref}/events/{id}': onEvent('edit-events'),
  'POST /incidents/{ref}/events/{id}/restore': onDeletedEvent,
  'GET /incidents/{ref}/outlines': fixed('read', '/outlines'),
  'GET /incidents/{ref}/matches': fixed('read', '/matches?q=something'),
  'POST /incidents/{ref}/bulk': {
    needs: 'edit-events',
    request: async ({ commander, incident }) => {
      const { id } = await addEvent(commander, incident.ref);
      return { path: '/bulk', body: { eventIds: [id], change: { category: 'response' } } };
    },
  },
  'POST /incidents/{ref}/bulk/undo': {
    needs: 'edit-events',
    request: async ({ commander, incident }) => {
      const { id } = await addEvent(commander, incident.ref);
      const change = { eventIds: [id], change: { category: 'response' } };
      const { body } = await call(commander, 'POST', `/incidents/${incident.ref}/bulk`, change);
      return { path: '/bulk/undo', body: { revision: (body as { revision: number }).revision } };
    },
  },
  'GET /incidents/{ref}/figures': fixed('read', '/figures'),
  'POST /incidents/{ref}/figures': fixed('edit-figures', '/figures', { label: 'Accounts', low: 1, unit: 'accounts' }),
  'GET /incidents/{ref}/figures/{id}': onFigure('read'),
  'PATCH /incidents/{ref}/figures/{id}': onFigure('edit-figures', '', { low: 2, reason: 'Counted again' }),
  'DELETE /incidents/{ref}/figures/{id}': onFigure('edit-figures'),
  'POST /incidents/{ref}/figures/{id}/restore': onFigure('edit-figures', '/restore', {}),
  'GET /incidents/{ref}/evidence': fixed('read', '/evidence'),
  'POST /incidents/{ref}/evidence': {
    needs: 'add-evidence',
    request: () => {
      mkdirSync(storeFolder(), { recursive: true, mode: 0o700 });
      return { path: '/evidence', body: formOf({ bytes: crypto.randomUUID() }) };
    },
  },
  'GET /incidents/{ref}/evidence/{sha256}': onFile,
  'POST /incidents/{ref}/imports': {
    needs: 'edit-events',
    request: () => ({ path: '/imports', body: formOf({ name: 'log.csv', bytes: timesketch([crypto.randomUUID()]) }) }),
  },
  'GET /incidents/{ref}/imports/{id}': onImport('read'),
  'DELETE /incidents/{ref}/imports/{id}': onImport('edit-events'),
  'POST /incidents/{ref}/erasures': {
    needs: 'erase',
    request: async ({ commander, incident }) => {
      const { id } = await addEvent(commander, incident.ref);
      return { path: '/erasures', body: { target: { eventId: id }, ground: 'Order of the court' } };
    },
  },
  'GET /incidents/{ref}/revisions': fixed('read', '/revisions'),
  'GET /incidents/{ref}/exports/pdf': fixed('read', '/exports/pdf?sections=summary'),
  'GET /incidents/{ref}/documents': fixed('read', '/documents'),
  'POST /incidents/{ref}/documents': {
    needs: 'read',
    request: async (place, caller) => {
      await discardDocuments(place, caller);
      return { path: '/documents', body: { sections: ['summary'] } };
    },
  },
  'GET /incidents/{ref}/documents/{id}': onDocument(),
  'DELETE /incidents/{ref}/documents/{id}': onDocument(),
  'GET /incidents/{ref}/documents/{id}/file': onDocument('/file'),
  'GET /incidents/{ref}/exports/{format}': fixed('read', '/exports/csv'),
  'GET /incidents/{ref}/stream': fixed('read', '/stream'),
  'POST /incidents/{ref}/presence': fixed('read', '/presence', { tabId: TAB }),
  'DELETE /incidents/{ref}/presence': fixed('read', `/presence?tabId=${TAB}`),
  'GET /incidents/{ref}/metrics': fixed('read', '/metrics'),
  'GET /incidents/{ref}/clocks': fixed('read', '/clocks'),
  'GET /incidents/{ref}/obligations': fixed('read', '/obligations'),
  'PUT /incidents/{ref}/obligations': {
    needs: 'decide-obligations',
    // Another reason each time: what changes nothing is nobody’s decision.
    request: () => ({
      path: '/obligations',
      body: { rules: ['gdpr-33'], facts: {}, reasons: { 'gdpr-33': crypto.randomUUID() } },
    }),
  },
  'GET /disclosure-rules': fixed('signed-in', '/disclosure-rules'),
  'GET /incidents/{ref}/privilege-log': { ...fixed('read-privilege-log', '/privilege-log'), isHidden: true },
  'GET /incidents/{ref}/members': fixed('read', '/members'),
  'POST /incidents/{ref}/members': {
    needs: 'manage-members',
    request: async () => ({ path: '/members', body: { email: (await person()).user.email, role: 'viewer' } }),
  },
  'GET /incidents/{ref}/members/{userId}': {
    needs: 'read',
    request: ({ commander }) => ({ path: `/members/${commander.user.id}` }),
  },
  'PATCH /incidents/{ref}/members/{userId}': onMember({ role: 'responder' }),
  'DELETE /incidents/{ref}/members/{userId}': onMember(),
  'POST /incidents/{ref}/emergency-access': fixed('administrator', '/emergency-access', { reason: 'Nobody answers' }),
  'GET /incidents/{ref}/lane-settings': fixed('read', '/lane-settings'),
  'PATCH /incidents/{ref}/lane-settings': fixed('read', '/lane-settings', { lanes: 'tag', order: [], collapsed: [] }),
  'GET /incidents/{ref}/views': fixed('read', '/views'),
  'POST /incidents/{ref}/views': {
    needs: 'read',
    request: () => ({ path: '/views', body: { name: crypto.randomUUID(), settings: VIEW } }),
  },
  'GET /incidents/{ref}/views/{id}': onView(),
  'PATCH /incidents/{ref}/views/{id}': onView({ name: 'Renamed' }),
  'DELETE /incidents/{ref}/views/{id}': onView(),
  'GET /incidents/{ref}/share-links': fixed('share', '/share-links'),
  'POST /incidents/{ref}/share-links': fixed('share', '/share-links', LINK),
  'GET /incidents/{ref}/share-links/{id}': onLink(),
  'PATCH /incidents/{ref}/share-links/{id}': onLink('', { heading: 'Status' }),
  'DELETE /incidents/{ref}/share-links/{id}': onLink(),
  'GET /incidents/{ref}/share-links/{id}/viewings': onLink('/viewings'),
  'POST /incidents/{ref}/release': {
    needs: 'share',
    request: async ({ commander, incident }) => {
      const { body } = await call(commander, 'GET', `/incidents/${incident.ref}`);
      return { path: '/release', body: { revision: (body as { revision: number }).revision } };
    },
  },
};
