import type { ReactElement } from 'react';
import { MOST_RESUMED } from '@/core/contracts/stream';
import { exampleId, shapeId } from '../addresses';
import { Code } from '../inline-words';
import { Elsewhere } from '../kind-words';
import { Points, Prose, Section } from '../section';

export const Stream = (): ReactElement => (
  <Section id="the-stream" title="The event stream">
    <Prose>
      <Code>GET /incidents/…/stream</Code> tells of every revision as it is made, as server-sent events.{' '}
      <Elsewhere to={exampleId('follow-the-stream')}>An example</Elsewhere>.
    </Prose>
    <Points>
      <li>
        <Code>event: revision</Code> carries its number alone, which is the event’s <Code>id</Code> as well. What it
        says you read from <Code>/revisions?after=…</Code>, as far as you may. <Code>event: presence</Code> says who is
        there (<Elsewhere to={shapeId('PresenceNotice')}>PresenceNotice</Elsewhere>).
      </li>
      <li>
        It begins with the present number. With <Code>Last-Event-ID</Code>, or <Code>after</Code> in the address, it
        begins with what you missed; of more than {MOST_RESUMED.toLocaleString('en')} revisions with the last alone.
      </li>
      <li>A comment every 15 seconds keeps the line open. It ends when you may not read any longer.</li>
    </Points>
  </Section>
);
