import type { ReactElement } from 'react';
import { exampleId, shapeId } from '../addresses';
import { Code } from '../inline-words';
import { Elsewhere } from '../kind-words';
import { Prose, Section } from '../section';

export interface RefusalKind {
  readonly kind: string;
  readonly status: number;
  readonly title: string;
}

export const Refusals = ({ kinds }: { readonly kinds: readonly RefusalKind[] }): ReactElement => (
  <Section id="refusals" title="Refusals">
    <Prose>
      Whatever is refused is answered with problem details (RFC 9457), <Code>application/problem+json</Code>: a{' '}
      <Elsewhere to={shapeId('Problem')}>Problem</Elsewhere>. Its <Code>type</Code> is <Code>urn:onset:problem:</Code>{' '}
      and a word of this table; <Code>errors</Code> names each field that is wrong by its JSON pointer, and says what
      would be right, as <Elsewhere to={exampleId('a-refusal')}>in this example</Elsewhere>. JSON is taken in UTF-8
      alone, another charset is refused with <Code>415</Code>; a body that names a member twice in one object with{' '}
      <Code>400</Code> and its name, for nobody knows which of the two is meant.
    </Prose>
    <dl className="border-line border-t text-sm">
      {kinds.map(({ kind, status, title }) => (
        <div
          key={kind}
          className="grid grid-cols-[3rem_minmax(0,13rem)_minmax(0,1fr)] gap-x-3 border-line border-b py-1.5 max-sm:grid-cols-[3rem_minmax(0,1fr)]"
        >
          <dt className="contents">
            <span className="text-ink-3">{status}</span>
            <span>
              <Code>{kind}</Code>
            </span>
          </dt>
          <dd className="text-ink-2 max-sm:col-start-2">{title}</dd>
        </div>
      ))}
    </dl>
  </Section>
);
