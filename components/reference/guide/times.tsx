import type { ReactElement } from 'react';
import type { TimeOut } from '@/core/contracts/time';
import { READINGS_ZONE, type TimeReading } from '@/core/reference/time-readings';
import { shapeId } from '../addresses';
import { Code } from '../inline-words';
import { Elsewhere } from '../kind-words';
import { Points, Prose, Section } from '../section';

export const Times = ({ readings }: { readonly readings: readonly TimeReading[] }): ReactElement => (
  <Section id="times" title="Times">
    <Prose>
      Wherever a time is taken it can be RFC 3339, EDTF (ISO 8601-2) or plain English, as exact as it is known. Onset
      keeps the words and makes bounds of them: <Code>earliest</Code> is the first possible moment, <Code>latest</Code>{' '}
      the first that is not possible any more. Read in {READINGS_ZONE}:
    </Prose>
    <dl className="border-line border-t text-sm">
      {readings.map((reading) => (
        <Reading key={reading.given} reading={reading} />
      ))}
    </dl>
    <Points>
      <li>
        <Code>when</Code> absent or null is an event without a date yet. An interval is split into <Code>when</Code> and{' '}
        <Code>until</Code>. <Code>until</Code> takes a time, a length such as <Code>2 hours later</Code>, or{' '}
        <Code>ongoing</Code>.
      </li>
      <li>
        What names no offset is read in <Code>zone</Code>, an IANA name, by default the incident’s. A local hour that
        occurs twice spans both.
      </li>
      <li>
        Words about a milestone are resolved once, against the event that holds it then. If that moves, Onset proposes
        the change and never makes it.
      </li>
      <li>
        <Code>04/05/2024</Code> can be two days and is refused with both. So is the empty string, and whatever is not
        understood whole.
      </li>
      <li>
        An answer’s time is a <Elsewhere to={shapeId('Time')}>Time</Elsewhere>. It can be sent back as it came, with
        other bounds if you like.
      </li>
    </Points>
  </Section>
);

const Reading = ({ reading: { given, times } }: { readonly reading: TimeReading }): ReactElement => (
  <div className="grid grid-cols-[minmax(0,16rem)_minmax(0,1fr)] gap-x-4 border-line border-b py-1.5 max-sm:grid-cols-1">
    <dt>
      <Code>{given}</Code>
    </dt>
    <dd className="text-ink-2">
      {times.map(({ text }) => text).join(', until ')}
      {times.map((time) => (
        <span key={time.earliest} className="block text-ink-3 text-xs">
          {boundWords(time)}
        </span>
      ))}
    </dd>
  </div>
);

const boundWords = ({ earliest, latest }: TimeOut): string => `${earliest ?? 'open'} to ${latest ?? 'open'}`;
