import type { ReactElement } from 'react';
import { Code } from '../inline-words';
import { Points, Prose, Section } from '../section';

export const WhoCalls = (): ReactElement => (
  <Section id="who-calls" title="Who calls">
    <Prose>
      Every request but those for the state of the server carries <Code>Authorization: Bearer onset_…</Code>. A
      browser’s session works as well, for changes from Onset’s own pages only.
    </Prose>
    <Points>
      <li>
        A token does what its user may do, and what it does is recorded under their name. With the scope{' '}
        <Code>read</Code> it changes nothing. No token makes another.
      </li>
      <li>
        An unknown, expired or revoked token is answered with <Code>401</Code>. It is revoked on the account page, by{' '}
        <Code>DELETE /tokens/…</Code> or by <Code>token revoke</Code>, and ends at once, open streams included; so it
        does when its user is disabled.
      </li>
      <li>
        What you may not read does not exist: it answers <Code>404</Code>, as what was never there. What you may read
        but not do answers <Code>403</Code>.
      </li>
    </Points>
  </Section>
);
