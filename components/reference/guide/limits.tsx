import type { ReactElement } from 'react';
import { MOST_TOKENS } from '@/core/contracts/api-token';
import { LIMITS } from '@/core/contracts/text';
import { Code } from '../inline-words';
import { Points, Prose, Section } from '../section';

export interface LimitsProps {
  readonly maxBodyBytes: number;
  readonly maxFileBytes: number;
}

export const Limits = ({ maxBodyBytes, maxFileBytes }: LimitsProps): ReactElement => (
  <Section id="limits" title="Limits">
    <Prose>
      Requests with a token are not counted against any rate. What is too large is refused with <Code>413</Code>, what
      is too long or too many with <Code>422</Code> and the field’s name.
    </Prose>
    <Points>
      <li>
        A JSON body has at most {inUnits(maxBodyBytes)}, a file of evidence or an import {inUnits(maxFileBytes)}, an
        import at most a million rows.
      </li>
      <li>
        An event’s title has at most {many(LIMITS.title)} characters, its description {many(LIMITS.description)}, its
        executive text {many(LIMITS.executiveText)}, a reason {many(LIMITS.reason)}; it has at most{' '}
        {many(LIMITS.sources)} sources and {many(LIMITS.perList)} of what is listed otherwise. The reference has the
        limit of every field.
      </li>
      <li>
        Three documents a user can be waited for at a time (<Code>429</Code>), and where too many are being made, PDF
        answers <Code>503</Code>; both with <Code>Retry-After</Code>.
      </li>
      <li>A user has at most {many(MOST_TOKENS)} tokens. Guesses at passwords and codes are counted, and stopped.</li>
    </Points>
  </Section>
);

const many = (count: number): string => count.toLocaleString('en');

const UNITS = [
  ['GiB', 1024 ** 3],
  ['MiB', 1024 ** 2],
  ['MB', 1_000_000],
  ['KB', 1_000],
] as const;

/** In the largest unit that it is a whole number of, else in bytes. */
function inUnits(bytes: number): string {
  const [unit, size] = UNITS.find(([, each]) => bytes >= each && bytes % each === 0) ?? ['bytes', 1];
  return `${many(bytes / size)} ${unit}`;
}
