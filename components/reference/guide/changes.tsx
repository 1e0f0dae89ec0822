import type { ReactElement } from 'react';
import { Code } from '../inline-words';
import { Points, Prose, Section } from '../section';

export const Changes = (): ReactElement => (
  <Section id="changes" title="Changes">
    <Prose>
      Every accepted change is a revision of its incident, with your name and, where you give it, a <Code>reason</Code>.
      The header <Code>Onset-Revision</Code> has its number. <Code>PATCH</Code> changes the fields that you name; null
      takes one away. A field that nobody knows is refused.
    </Prose>
    <Points>
      <li>
        <b className="font-[560] text-ink">ETag and If-Match.</b> A reading has the version as its <Code>ETag</Code>,
        such as <Code>"3"</Code>. Send it back as <Code>If-Match</Code> with the change: if somebody was faster you get{' '}
        <Code>412</Code> with the event as it stands, as <Code>current</Code>, and nothing is written over. Events need
        it (without: <Code>428</Code>), other things honour it. <Code>If-Match: *</Code> changes any version. Of an
        event, <Code>If-None-Match</Code> asks whether yours still holds (<Code>304</Code>).
      </li>
      <li>
        <b className="font-[560] text-ink">Idempotency-Key.</b> Where a connection breaks, nobody knows whether the
        request arrived. Where the reference lists this header, give each request a key of its own, a UUID say, and send
        it again with the same: it is done once, and answered as at first, for a day. The same key with another body is
        refused with <Code>422</Code>.
      </li>
      <li>
        What creates something answers <Code>201</Code>, with its <Code>Location</Code> where it can be read. What is
        deleted can be restored; what an import or a bulk change made is undone as one.
      </li>
    </Points>
  </Section>
);
