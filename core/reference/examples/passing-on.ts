// Exports, share links and members; and the end of the token.

import type { Example } from '../example';

export const PASSING_ON: readonly Example[] = [
  {
    id: 'export-csv',
    operation: 'GET /incidents/{ref}/exports/{format}',
    title: 'Export as CSV',
    words:
      'One row an event. With `audience` it says what a share link for that audience would show, without it what you read.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/exports/csv?audience=executives" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -o events.csv

head -n 2 events.csv | cut -d , -f 1-6`,
    statuses: [200],
    prints: {
      text: '\uFEFFnumber,id,when,earliest,latest,best\n1,…,"11 March 2024, 22:41:08",2024-03-11T21:41:08Z,2024-03-11T21:41:09Z',
    },
  },
  {
    id: 'export-pdf',
    operation: 'GET /incidents/{ref}/exports/pdf',
    title: 'Export the chronology as PDF',
    words:
      'What it holds and how it is set is chosen by parameters; the same revision and choices give the same bytes.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/exports/pdf" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -o chronology.pdf

head -c 8 chronology.pdf`,
    statuses: [200],
    prints: { text: '%PDF-1.7' },
  },
  {
    id: 'make-a-share-link',
    operation: 'POST /incidents/{ref}/share-links',
    title: 'Make a share link',
    words:
      'It releases the present revision, and shows of it what is for this audience. The address is told only here: the secret is in its fragment.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/share-links" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"recipient": "The board", "audience": "executives", "allowPdf": true}' | tee link.json

ONSET_LINK=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' link.json)`,
    statuses: [201],
    prints: { json: { id: '…', url: '…/s/…#…' } },
  },
  {
    id: 'revoke-a-share-link',
    operation: 'DELETE /incidents/{ref}/share-links/{id}',
    title: 'Revoke a share link',
    words: 'Open pages are closed within a second. The list still says how often it was opened.',
    command: String.raw`curl -sS -X DELETE "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/share-links/$ONSET_LINK" \
  -H "Authorization: Bearer $ONSET_TOKEN"

curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/share-links" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [204, 200],
    prints: {
      json: {
        revision: 5,
        releasedRevision: 5,
        shareLinks: [{ recipient: 'The board', state: 'revoked', viewings: 0 }],
      },
    },
  },
  {
    id: 'add-a-member',
    operation: 'POST /incidents/{ref}/members',
    title: 'Add a member',
    words:
      'Put a colleague’s address in place of this one. Whoever has no account gets one: `signInLink` then signs them in, once, and is told only here.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/members" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"email": "robin@example.org", "name": "Robin Sand", "role": "viewer"}'`,
    statuses: [201],
    prints: {
      json: {
        member: { userId: '…', name: 'Robin Sand', email: 'robin@example.org', role: 'viewer' },
        signInLink: '…',
      },
    },
  },
  {
    id: 'list-members',
    operation: 'GET /incidents/{ref}/members',
    title: 'List the members',
    words: 'In the order in which they joined.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/members" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [200],
    prints: { json: { members: [{ role: 'commander' }, { name: 'Robin Sand', role: 'viewer' }] } },
  },
  {
    id: 'revoke-the-token',
    operation: 'DELETE /tokens/{id}',
    title: 'Revoke the token',
    words: 'The token `first-steps` revokes itself, and from then on is refused with 401. Others are untouched.',
    command: String.raw`TOKEN_ID=$(curl -sS "$ONSET_URL/api/v1/tokens" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  | tr '{' '\n' | sed -n 's/^"id":"\([^"]*\)","name":"first-steps".*/\1/p' | head -n 1)

curl -sS -X DELETE "$ONSET_URL/api/v1/tokens/$TOKEN_ID" \
  -H "Authorization: Bearer $ONSET_TOKEN"

curl -sS -o answer.json -w '%{http_code}\n' "$ONSET_URL/api/v1/incidents" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [200, 204],
    prints: { text: '401' },
  },
];
