import type { ReactElement } from 'react';
import { vocabularyId } from '../addresses';
import { Code } from '../inline-words';
import { Elsewhere } from '../kind-words';
import { Points, Prose, Section } from '../section';

export const Lists = (): ReactElement => (
  <Section id="lists" title="Lists, filters and cursors">
    <Prose>
      Events are listed in order of time, those without a date last. Filters hold together, and a parameter that nobody
      knows is refused rather than passed over.
    </Prose>
    <Points>
      <li>
        <Code>q</Code> has words that must all occur, <Code>category</Code> some of the{' '}
        <Elsewhere to={vocabularyId('categories')}>categories</Elsewhere> parted by commas, <Code>id</Code> up to 200
        ids.
      </li>
      <li>
        <Code>from</Code> and <Code>to</Code> take times as events do, and find what can have happened between them. A
        day as <Code>to</Code> is meant whole.
      </li>
      <li>
        <Code>limit</Code> is the size of a page: 100 unless you say, at most 1,000, and more is refused. Ask for the
        next page with its <Code>nextCursor</Code> as <Code>cursor</Code>, and the same filters, until it is null. A
        cursor is a place in the order, so nothing is passed over or told twice when events are added meanwhile.
      </li>
      <li>
        Revisions are listed by number: those <Code>after</Code> the <Code>nextAfter</Code> of the page before. Other
        lists come whole.
      </li>
    </Points>
  </Section>
);
