// /incidents/{ref}/evidence

import 'server-only';
import { evidenceFieldsSchema, evidenceListSchema, evidenceOutSchema, toEvidenceOut } from '@/core/contracts/evidence';
import { momentQuerySchema } from '@/core/contracts/moment-query';
import { type AddedEvidence, addEvidence, admitEvidence } from '../../commands/add-evidence';
import { entryOf } from '../../commands/writing/entry';
import { environment } from '../../env/environment';
import { evidenceStore } from '../../evidence/evidence-store';
import { type ReceivedFile, receiveFile } from '../../evidence/receive-file';
import { listEvidence } from '../../queries/evidence';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { formWithFile } from '../form';
import type { FileReceiver } from '../form-parts';
import { notReceived, tooLarge } from '../not-received';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/evidence';

export const getEvidence = endpoint(
  'GET',
  PATH,
  {
    summary: 'Lists the files of an incident in the order of entry',
    query: momentQuerySchema,
    body: NO_BODY,
    answer: { status: 200, description: 'What each file is', body: evidenceListSchema },
    problems: ['not-found'],
  },
  async ({ user, param, query }) => {
    const list = await listEvidence(user, param('ref'), query);
    if (!list.ok) return refusedResponse(list.error);
    const { revision, evidence } = list.value;
    return respond(replyWith(200, { revision, evidence: evidence.map(toEvidenceOut) }));
  },
);

const FILE = { name: 'file', description: 'The file, with its name. Send the fields before it.' };
/** What a form has besides its file. */
const MAX_FORM_BYTES = 262_144;

export const postEvidence = endpoint(
  'POST',
  PATH,
  {
    summary: 'Adds a file. The same bytes again change nothing',
    query: NO_QUERY,
    body: formWithFile(FILE, evidenceFieldsSchema),
    repeatable: true,
    answer: {
      status: 201,
      description: 'What the file is',
      also: { 200: 'What the file is that the incident had before' },
      body: evidenceOutSchema,
    },
    problems: ['not-found', 'no-room'],
  },
  async ({ user, param, body: form, once }) => {
    const ref = param('ref');
    const admitted = await admitEvidence(user, ref);
    if (!admitted.ok) return refusedResponse(admitted.error);
    const { ONSET_MAX_EVIDENCE_BYTES: maxBytes } = environment();
    if ((form.lengthBytes ?? 0) > maxBytes + MAX_FORM_BYTES) return tooLarge(maxBytes);
    const store = evidenceStore();
    const read = await form.read(receiverInto(store, maxBytes));
    if (!read.ok) return read.error;
    const { fields, file: received } = read.value;
    const added = addedTo(ref);
    const said = JSON.stringify([received.file, fields]);
    return answerTo(
      await addEvidence(store, entryOf(user), { ref, received, ...fields, once: once(added, said) }),
      added,
    );
  },
);

const receiverInto = (store: ReturnType<typeof evidenceStore>, maxBytes: number): FileReceiver<ReceivedFile> => ({
  receive: async (file) => {
    const received = await receiveFile(store, file, maxBytes);
    return received.ok ? received : { ok: false, error: notReceived(received.error, maxBytes) };
  },
  abandon: ({ stored }) => stored.abandon(),
});

const addedTo =
  (ref: string) =>
  ({ value, isNew, revision }: AddedEvidence) =>
    replyWith(isNew ? 201 : 200, toEvidenceOut(value), {
      revision,
      location: `/incidents/${encodeURIComponent(ref)}/evidence/${value.sha256}`,
    });
