// What a field holds, with links to the shapes and vocabularies that are described elsewhere.

import { Fragment, type ReactElement } from 'react';
import { assertNever } from '@/core/assert-never';
import type { Kind } from '@/core/reference/kind';
import { vocabularyOf } from '@/core/reference/vocabularies';
import { shapeId, vocabularyId } from './addresses';
import { Code } from './inline-words';

export const KindWords = ({ kinds }: { readonly kinds: readonly Kind[] }): ReactElement => (
  <>
    {kinds.map((kind, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are words of a sentence, which stay in their order.
      <Fragment key={at}>
        {at === 0 ? '' : ' '}
        {worded(kind)}
      </Fragment>
    ))}
  </>
);

function worded(kind: Kind) {
  switch (kind.kind) {
    case 'words':
      return kind.words;
    case 'shape':
      return <Elsewhere to={shapeId(kind.shape)}>{kind.shape}</Elsewhere>;
    case 'values':
      return valuesWords(kind.values);
    default:
      return assertNever(kind);
  }
}

function valuesWords(values: readonly string[]) {
  const vocabulary = vocabularyOf(values);
  if (vocabulary !== null)
    return (
      <>
        one of the <Elsewhere to={vocabularyId(vocabulary.id)}>{vocabulary.name.toLowerCase()}</Elsewhere>
      </>
    );
  return values.map((value, at) => (
    <Fragment key={value}>
      {at === 0 ? '' : ', '}
      <Code>{value}</Code>
    </Fragment>
  ));
}

export const Elsewhere = ({ to, children }: { readonly to: string; readonly children: string }): ReactElement => (
  <a href={`#${to}`} className="text-accent underline underline-offset-2 hover:no-underline">
    {children}
  </a>
);
