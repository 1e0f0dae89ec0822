// An example: what it does, the command, what comes back.

import type { ReactElement } from 'react';
import type { Example } from '@/core/reference/example';
import { callId, exampleId } from './addresses';
import { CodeBlock } from './code-block';
import { Code, InlineWords } from './inline-words';
import { PrintedBlock } from './printed-block';
import { Prose } from './section';

export function ExampleEntry({ example }: { readonly example: Example }): ReactElement {
  const { id, operation, title, words, command, statuses, prints } = example;
  return (
    <article aria-labelledby={exampleId(id)} className="grid gap-2.5 pt-4">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h3 id={exampleId(id)} className="scroll-mt-5 font-[620] text-base">
          {title}
        </h3>
        <a
          href={`#${callId(operation)}`}
          className="font-mono text-ink-3 text-xs [overflow-wrap:anywhere] hover:text-ink hover:underline"
        >
          {operation}
        </a>
      </header>
      <Prose>
        <InlineWords>{words}</InlineWords>
      </Prose>
      <CodeBlock label={`Command: ${title}`} code={command} />
      <p className="text-ink-3 text-xs">
        Answers {statuses.map((status, at) => [at === 0 ? '' : ', then ', <Code key={status}>{String(status)}</Code>])}
        {prints !== null && ('json' in prints ? ' with, among others:' : ' and prints:')}
      </p>
      {prints === null ? null : <PrintedBlock label={`What comes back: ${title}`} printed={prints} />}
    </article>
  );
}
