// From a new incident to events that were imported.

import type { Example } from '../example';

export const ENTERING: readonly Example[] = [
  {
    id: 'create-an-incident',
    operation: 'POST /incidents',
    title: 'Create an incident',
    words:
      'You become its commander. The examples that follow are about this incident, so its `ref` is kept in `ONSET_INCIDENT`.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{
    "title": "Stolen passwords tried at the customer portal",
    "severity": 2,
    "zone": "Europe/Berlin"
  }' | tee incident.json

ONSET_INCIDENT=$(sed -n 's/.*"ref":"\([^"]*\)".*/\1/p' incident.json)`,
    statuses: [201],
    prints: {
      json: {
        id: '…',
        ref: 'INC-…',
        title: 'Stolen passwords tried at the customer portal',
        severity: 2,
        status: 'open',
        zone: 'Europe/Berlin',
        revision: 1,
        version: 1,
      },
    },
  },
  {
    id: 'add-an-event',
    operation: 'POST /incidents/{ref}/events',
    title: 'Add an event',
    words:
      'Its time is given as it is known, and answered as bounds. Sent again with the same `Idempotency-Key` it adds nothing, and answers the same.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -H 'Idempotency-Key: first-access' \
  -d '{
    "title": "First sign-in with a stolen password",
    "when": "around 22:40 on 11 March 2024",
    "category": "attacker-activity",
    "milestone": "first-access",
    "confidence": "probable"
  }' | tee event.json

ONSET_EVENT=$(sed -n 's/^{"id":"\([^"]*\)".*/\1/p' event.json)`,
    statuses: [201],
    prints: {
      json: {
        id: '…',
        version: 1,
        title: 'First sign-in with a stolen password',
        when: {
          statedAs: 'around 22:40 on 11 March 2024',
          zone: 'Europe/Berlin',
          earliest: '2024-03-11T21:39:00Z',
          latest: '2024-03-11T21:42:00Z',
          best: '2024-03-11T21:40:00Z',
          precision: 'minute',
          qualifier: 'approximate',
          text: 'around 22:40 on 11 March 2024',
        },
        category: 'attacker-activity',
        milestone: 'first-access',
        confidence: 'probable',
        audiences: ['responders', 'counsel'],
      },
    },
  },
  {
    id: 'a-refusal',
    operation: 'POST /incidents/{ref}/events',
    title: 'Be refused',
    words: 'A time that can be read in two ways is refused with both. `pointer` names the field.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -d '{"title": "Password reset for all customers", "when": "04/05/2024"}'`,
    statuses: [422],
    prints: {
      json: {
        type: 'urn:onset:problem:invalid',
        title: 'The request is not valid',
        status: 422,
        errors: [
          {
            pointer: '/when',
            detail: '“04/05/2024” can be 4 May 2024 or 5 April 2024; say which. Write 4 May 2024 or 5 April 2024.',
          },
        ],
      },
    },
  },
  {
    id: 'try-an-import',
    operation: 'POST /incidents/{ref}/imports',
    title: 'Try an import',
    words: 'With `dryRun` all of the file is read and nothing is kept: the answer says what would become of it.',
    command: String.raw`cat > timeline.csv <<'CSV'
when,title,category,milestone
2024-03-12 07:15,Help desk reports locked accounts,detection,detected
13 March 2024,Sign-ins from that network are refused,response,contained
CSV

curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/imports?dryRun=true" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -F 'file=@timeline.csv'`,
    statuses: [200],
    prints: {
      json: {
        id: null,
        revision: null,
        format: 'table',
        imported: 2,
        refused: 0,
        preview: [
          {
            row: 2,
            title: 'Help desk reports locked accounts',
            when: { earliest: '2024-03-12T06:15:00Z', latest: '2024-03-12T06:16:00Z' },
          },
          {
            row: 3,
            title: 'Sign-ins from that network are refused',
            when: { earliest: '2024-03-12T23:00:00Z', latest: '2024-03-13T23:00:00Z' },
          },
        ],
      },
    },
  },
  {
    id: 'import-a-file',
    operation: 'POST /incidents/{ref}/imports',
    title: 'Import a file',
    words: 'All of its events are one revision, which `DELETE …/imports/{id}` takes back as one.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/imports" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -F 'file=@timeline.csv'`,
    statuses: [201],
    prints: { json: { id: '…', revision: 3, imported: 2, refused: 0 } },
  },
  {
    id: 'store-a-file',
    operation: 'POST /incidents/{ref}/evidence',
    title: 'Store a file as evidence',
    words: 'It is kept under its SHA-256, by which events name it in `evidence`.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/evidence" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -F 'file=@timeline.csv'`,
    statuses: [201],
    prints: {
      json: {
        sha256: '98ce909bda1d70551fc845784483c29d0bae2363191f36013d6c8addb57ce91a',
        name: 'timeline.csv',
        size: 172,
        type: 'text/plain',
      },
    },
  },
];
