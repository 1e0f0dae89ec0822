import type { ReactElement } from 'react';
import { exampleId } from '../addresses';
import { Code } from '../inline-words';
import { Elsewhere } from '../kind-words';
import { Points, Prose, Section } from '../section';

export const LookingBack = (): ReactElement => (
  <Section id="looking-back" title="Looking back">
    <Prose>
      Readings of an incident, its events, figures and metrics take two parameters, alone or together, and so does the
      list with all its filters. <Elsewhere to={exampleId('look-back')}>An example</Elsewhere>.
    </Prose>
    <Points>
      <li>
        <Code>asOf</Code>, <i>as recorded</i>: what the system held then. The number of a revision, an RFC 3339
        date-time (the last revision at or before it), or a date (its end, in the incident’s zone).
      </li>
      <li>
        <Code>knownAt</Code>, <i>as known on</i>: what had been learned by then, whenever it was entered. A date-time or
        a date. An event that does not say when it was learned counts from its entry.
      </li>
      <li>What is privileged or withdrawn now is in no earlier state either.</li>
    </Points>
  </Section>
);
