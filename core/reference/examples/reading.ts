// Lists, pages, earlier states, measures, the stream; and changing what was read.

import type { Example } from '../example';

export const READING: readonly Example[] = [
  {
    id: 'list-events',
    operation: 'GET /incidents/{ref}/events',
    title: 'List events with filters',
    words:
      'Filters hold together. `from` and `to` are read as times are, and find what *can* have happened between them. `limit` is the size of a page.',
    command: String.raw`curl -sS -G "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  --data-urlencode 'category=attacker-activity,detection' \
  --data-urlencode 'from=11 March 2024' \
  --data-urlencode 'to=2024-03-12' \
  --data-urlencode 'limit=1' | tee page.json

CURSOR=$(sed -n 's/.*"nextCursor":"\([^"]*\)".*/\1/p' page.json)`,
    statuses: [200],
    prints: {
      json: { revision: 4, events: [{ title: 'First sign-in with a stolen password' }], nextCursor: '…' },
    },
  },
  {
    id: 'next-page',
    operation: 'GET /incidents/{ref}/events',
    title: 'Read the next page',
    words: 'The same filters, and the `nextCursor` of the page before. The last page has null.',
    command: String.raw`curl -sS -G "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  --data-urlencode 'category=attacker-activity,detection' \
  --data-urlencode 'from=11 March 2024' \
  --data-urlencode 'to=2024-03-12' \
  --data-urlencode 'limit=1' \
  --data-urlencode "cursor=$CURSOR"`,
    statuses: [200],
    prints: {
      json: { revision: 4, events: [{ title: 'Help desk reports locked accounts' }], nextCursor: null },
    },
  },
  {
    id: 'change-an-event',
    operation: 'PATCH /incidents/{ref}/events/{id}',
    title: 'Change an event with If-Match',
    words:
      'The first request asks for the ETag, which the second sends back. Fields that are not named stay as they are.',
    command: String.raw`ETAG=$(curl -sS -I "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events/$ONSET_EVENT" \
  -H "Authorization: Bearer $ONSET_TOKEN" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')

curl -sS -X PATCH "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events/$ONSET_EVENT" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -H "If-Match: $ETAG" \
  -d '{
    "when": "2024-03-11T22:41:08+01:00",
    "confidence": "confirmed",
    "executiveText": "Somebody signed in with passwords stolen elsewhere.",
    "audiences": ["responders", "counsel", "executives"],
    "reason": "The portal keeps this sign-in in its log."
  }'`,
    statuses: [200, 200],
    prints: {
      json: {
        id: '…',
        version: 2,
        when: { earliest: '2024-03-11T21:41:08Z', latest: '2024-03-11T21:41:09Z', precision: 'second' },
        confidence: 'confirmed',
        audiences: ['responders', 'counsel', 'executives'],
      },
    },
  },
  {
    id: 'a-stale-change',
    operation: 'PATCH /incidents/{ref}/events/{id}',
    title: 'Come too late',
    words: 'Whoever changes a version that is not the latest gets the present one as `current`, and loses nothing.',
    command: String.raw`curl -sS -X PATCH "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events/$ONSET_EVENT" \
  -H "Authorization: Bearer $ONSET_TOKEN" \
  -H 'Content-Type: application/json' \
  -H 'If-Match: "1"' \
  -d '{"confidence": "possible"}'`,
    statuses: [412],
    prints: {
      json: {
        type: 'urn:onset:problem:stale',
        title: 'This was changed meanwhile',
        status: 412,
        current: { id: '…', version: 2, confidence: 'confirmed' },
      },
    },
  },
  {
    id: 'look-back',
    operation: 'GET /incidents/{ref}/events/{id}',
    title: 'Look back',
    words: 'The event as it was recorded at revision 2, before the change.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/events/$ONSET_EVENT?asOf=2" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [200],
    prints: { json: { id: '…', version: 1, confidence: 'probable' } },
  },
  {
    id: 'measure',
    operation: 'GET /incidents/{ref}/metrics',
    title: 'Measure',
    words: 'Between the events that hold milestones, as ranges: as long as it can have been.',
    command: String.raw`curl -sS "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/metrics" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [200],
    prints: {
      json: {
        revision: 5,
        metrics: [
          { name: 'dwell', from: '…', to: '…', lowSeconds: 30831, highSeconds: 30892, text: '8 hours 34 minutes' },
          { name: 'detection-to-containment', from: '…', to: '…', lowDays: 1, highDays: 1, text: '1 day' },
        ],
      },
    },
  },
  {
    id: 'follow-the-stream',
    operation: 'GET /incidents/{ref}/stream',
    title: 'Follow the stream',
    words:
      'All revisions after the second, then new ones as they are made. `--max-time` ends this one after two seconds, with curl’s exit status 28; without it the stream stays open.',
    command: String.raw`curl -sN --max-time 2 "$ONSET_URL/api/v1/incidents/$ONSET_INCIDENT/stream?after=2" \
  -H "Authorization: Bearer $ONSET_TOKEN"`,
    statuses: [200],
    prints: {
      text: 'retry: 1000\n\nevent: revision\nid: 3\ndata: {"seq":3}\n\nevent: revision\nid: 4\ndata: {"seq":4}\n…',
    },
  },
];
