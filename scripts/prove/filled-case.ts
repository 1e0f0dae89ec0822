// An incident with as many events as one asks for, written as long incidents are: exact and uncertain times, descriptions,
// sources with pin cites, files as evidence, figures and milestones.
import { type Api, call, openIncident } from './writers';

const TITLES = [
  'Suspicious login from an unknown address to the VPN gateway',
  'Query volume on the customer API above the daily mean',
  'Service account token revoked',
  'On-call engineer paged; triage begins within the hour',
  'Outside counsel asks for the logs of the gateway to be kept',
];
const DESCRIPTION =
  'The gateway’s log shows the session, its address and the bytes that were sent.\n\nIt was **closed by the operator** after the alert, see the ticket.';
const CATEGORIES = ['attacker-activity', 'detection', 'response', 'recovery', 'legal-and-regulatory'];
const FILES = 40;
const AT_ONCE = 8;

/** @returns its reference */
export async function fillCase(api: Api, eventCount: number): Promise<string> {
  const { ref } = await openIncident(api, `A case of ${eventCount} events`);
  const files = await Promise.all(Array.from({ length: FILES }, (_, index) => addFile(api, ref, index)));
  let next = 0;
  const write = async () => {
    for (let index = next++; index < eventCount; index = next++) {
      await accepted(call(api, 'POST', `/incidents/${ref}/events`, eventAt(index, files)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
  await accepted(
    call(api, 'POST', `/incidents/${ref}/figures`, { label: 'Accounts affected', low: 37_000_000, unit: 'accounts' }),
  );
  return ref;
}

function eventAt(index: number, files: readonly string[]) {
  const day = new Date(Date.UTC(2022, 10, 1 + (index % 300))).toISOString().slice(0, 10);
  const source = { title: `Gateway log ${index % 60}`, publisher: 'Operations', locator: `line ${index}` };
  const report = { title: 'Report of the forensic examiners', locator: `p. ${index % 90}`, statedWhen: day };
  return {
    ...{ title: `${TITLES[index % TITLES.length]} (${index})`, category: CATEGORIES[index % CATEGORIES.length] },
    when: index % 7 === 0 ? `${day}~` : `${day}T${String(index % 24).padStart(2, '0')}:05:09Z`,
    ...(index % 3 === 0 && { description: DESCRIPTION }),
    ...(index % 2 === 0 && { sources: index % 10 === 0 ? [source, report] : [source] }),
    ...(index % 8 === 0 && { evidence: [files[index % files.length]] }),
    ...(index === 3 && { milestone: 'first-access' }),
    ...(index === 33 && { milestone: 'detected' }),
  };
}

async function addFile({ url, token }: Api, ref: string, index: number): Promise<string> {
  const form = new FormData();
  form.append('file', new File([`line ${index}`], `gateway-${index}.log`));
  const headers = { authorization: `Bearer ${token}` };
  const answer = await accepted(
    fetch(`${url}/api/v1/incidents/${ref}/evidence`, { method: 'POST', headers, body: form }),
  );
  return String(Object(await answer.json()).sha256);
}

async function accepted(answered: Promise<Response>): Promise<Response> {
  const answer = await answered;
  if (answer.status !== 201) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
