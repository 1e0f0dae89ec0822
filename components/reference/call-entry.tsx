// One method of one address: what it does, takes and answers, and how it can be refused.

import type { ReactElement } from 'react';
import { EXAMPLES } from '@/core/reference/examples';
import type { Answer, Call } from '@/core/reference/reference';
import { callId, exampleId, shapeId } from './addresses';
import { FieldList } from './field-list';
import { Code, InlineWords } from './inline-words';
import { Elsewhere } from './kind-words';

export function CallEntry({ call }: { readonly call: Call }): ReactElement {
  const { operation, method, path, summary, opensTo, parameters, body, answers, refusals } = call;
  return (
    <article
      aria-labelledby={callId(operation)}
      className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3.5"
    >
      <header>
        <h4 id={callId(operation)} className="scroll-mt-5 font-mono text-sm [overflow-wrap:anywhere]">
          <span className={`font-[650] ${methodColour(method)}`}>{method}</span> {path}
        </h4>
        <p className="mt-1 text-ink-2">
          <InlineWords>{summary}</InlineWords>.{OPENS_TO[opensTo]}
        </p>
        <ExamplesOf operation={operation} />
      </header>
      <FieldList title="Parameters" fields={parameters} marks="required" />
      {body === null ? null : <FieldList title={body.words} fields={body.fields} marks="required" />}
      <div className="text-ink-2 text-sm">
        {answers.map((answer) => (
          <AnswerLine key={answer.status} answer={answer} />
        ))}
        {refusals.length === 0 ? null : (
          <p className="mt-1 text-ink-3 text-xs">
            Refused with {refusals.map(({ status, kinds }) => `${status} ${kinds}`).join(' · ')}
          </p>
        )}
      </div>
    </article>
  );
}

const OPENS_TO: Readonly<Record<Call['opensTo'], string>> = {
  everybody: ' Needs no sign-in.',
  sessions: ' From a browser’s session only.',
  'signed-in': '',
};

/** What reads, what adds or changes, what takes away. */
function methodColour(method: string): string {
  if (method === 'GET') return 'text-ink-3';
  return method === 'DELETE' ? 'text-attack' : 'text-accent';
}

function ExamplesOf({ operation }: Pick<Call, 'operation'>): ReactElement | null {
  const examples = EXAMPLES.filter((example) => example.operation === operation);
  if (examples.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {examples.map(({ id, title }) => (
        <Elsewhere key={id} to={exampleId(id)}>{`Example: ${title}`}</Elsewhere>
      ))}
    </p>
  );
}

const AnswerLine = ({
  answer: { status, description, shape, mediaTypes },
}: {
  readonly answer: Answer;
}): ReactElement => (
  <p>
    <Code>{status}</Code> {description}
    {shape === null ? null : (
      <>
        : <Elsewhere to={shapeId(shape)}>{shape}</Elsewhere>
      </>
    )}
    {mediaTypes.length === 0 ? null : <span className="text-ink-3"> ({mediaTypes.join(', ')})</span>}
  </p>
);
