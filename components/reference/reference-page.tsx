// The page of the API: a guide, examples that run as they are written, and everything that it takes and answers.

import Link from 'next/link';
import type { ReactElement } from 'react';
import { BrandMark } from '@/components/shell/brand-mark';
import { HeaderBar } from '@/components/shell/header-bar';
import type { ShellUser } from '@/components/shell/user-menu';
import { API_ROOT } from '@/core/contracts/api-root';
import { EXAMPLES } from '@/core/reference/examples';
import type { Reference } from '@/core/reference/reference';
import type { TimeReading } from '@/core/reference/time-readings';
import { exampleId, groupId } from './addresses';
import { CallEntry } from './call-entry';
import { Contents, type ContentsGroup } from './contents';
import { ExampleEntry } from './example-entry';
import { Changes } from './guide/changes';
import { FirstSteps } from './guide/first-steps';
import { Limits, type LimitsProps } from './guide/limits';
import { Lists } from './guide/lists';
import { LookingBack } from './guide/looking-back';
import { type RefusalKind, Refusals } from './guide/refusals';
import { Stream } from './guide/stream';
import { Times } from './guide/times';
import { Vocabularies } from './guide/vocabularies';
import { WhoCalls } from './guide/who-calls';
import { CODE_STYLE, Code } from './inline-words';
import { Prose, Section } from './section';
import { ShapeEntry } from './shape-entry';

export interface ReferencePageProps {
  /** Null for whoever is not signed in: the page is for everybody. */
  readonly user: ShellUser | null;
  /** Where this Onset is reached. */
  readonly url: string;
  readonly reference: Reference;
  readonly refusals: readonly RefusalKind[];
  readonly limits: LimitsProps;
  readonly readings: readonly TimeReading[];
}

export function ReferencePage({ user, url, reference, refusals, limits, readings }: ReferencePageProps): ReactElement {
  return (
    <>
      {user === null ? <OpenHeader /> : <HeaderBar user={user} crumb="API" />}
      <div className="mx-auto grid w-full max-w-[1080px] grid-cols-[minmax(0,1fr)] gap-x-10 px-5 max-sm:px-4 lg:grid-cols-[210px_minmax(0,1fr)]">
        <Contents groups={contentsOf(reference)} />
        <main className={`grid min-w-0 gap-8 pt-6 pb-20 ${CODE_STYLE}`}>
          <Introduction url={url} />
          <FirstSteps url={url} email={user?.email ?? 'you@example.org'} />
          <WhoCalls />
          <Times readings={readings} />
          <Lists />
          <Changes />
          <Refusals kinds={refusals} />
          <LookingBack />
          <Stream />
          <Limits {...limits} />
          <Vocabularies />
          <Section id="examples" title="Examples">
            <Prose>
              From a new incident to the end of the token, with what <i>First steps</i> told the shell.
            </Prose>
            {EXAMPLES.map((example) => (
              <ExampleEntry key={example.id} example={example} />
            ))}
          </Section>
          <Section id="reference" title="Reference">
            <Prose>
              Addresses begin with <Code>{url + API_ROOT}</Code>. <Code>ref</Code> is the incident’s id, or its number
              such as <Code>INC-2023-0001</Code>.
            </Prose>
            {reference.groups.map(({ name, calls }) => (
              <section key={name} aria-labelledby={groupId(name)} className="grid gap-3 pt-3">
                <h3 id={groupId(name)} className="scroll-mt-5 font-[620] text-md">
                  {name}
                </h3>
                {calls.map((call) => (
                  <CallEntry key={call.operation} call={call} />
                ))}
              </section>
            ))}
          </Section>
          <Section id="shapes" title="Shapes">
            <Prose>What answers and fields refer to by name. Fields that can be absent say so.</Prose>
            {reference.shapes.map((shape) => (
              <ShapeEntry key={shape.name} shape={shape} />
            ))}
          </Section>
        </main>
      </div>
    </>
  );
}

const Introduction = ({ url }: { readonly url: string }): ReactElement => (
  <div>
    <h1 className="font-[640] text-xl tracking-[-0.015em]">The API</h1>
    <p className="mt-1.5 max-w-[72ch] text-ink-2">
      Whatever the pages do, programs can: feed an incident, read it as anybody may, follow it, take it out. JSON over
      HTTP, described by an{' '}
      <a
        href={`${url}${API_ROOT}/openapi.json`}
        className="text-accent underline underline-offset-2 hover:no-underline"
      >
        OpenAPI 3.1 document
      </a>{' '}
      from which this page is made.
    </p>
  </div>
);

const OpenHeader = (): ReactElement => (
  <header className="flex h-12 items-center justify-between border-line border-b bg-surface px-4 print:hidden">
    <Link href="/" prefetch={false} className="inline-flex min-h-6 items-center gap-2 font-[650] tracking-[-0.01em]">
      <BrandMark />
      Onset
    </Link>
    <Link href="/sign-in?next=/docs/api" prefetch={false} className="text-ink-2 text-sm hover:text-ink hover:underline">
      Sign in
    </Link>
  </header>
);

const GUIDE = [
  { id: 'first-steps', title: 'First steps' },
  { id: 'who-calls', title: 'Who calls' },
  { id: 'times', title: 'Times' },
  { id: 'lists', title: 'Lists, filters and cursors' },
  { id: 'changes', title: 'Changes' },
  { id: 'refusals', title: 'Refusals' },
  { id: 'looking-back', title: 'Looking back' },
  { id: 'the-stream', title: 'The event stream' },
  { id: 'limits', title: 'Limits' },
  { id: 'vocabularies', title: 'Milestones and other vocabularies' },
] as const;

const contentsOf = ({ groups }: Reference): readonly ContentsGroup[] => [
  { title: 'Guide', places: GUIDE },
  { title: 'Examples', places: EXAMPLES.map(({ id, title }) => ({ id: exampleId(id), title })) },
  {
    title: 'Reference',
    places: [...groups.map(({ name }) => ({ id: groupId(name), title: name })), { id: 'shapes', title: 'Shapes' }],
  },
];
