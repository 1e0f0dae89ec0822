// A sentence with `code` in backticks and *stress* between asterisks.

import type { ReactElement } from 'react';

export const InlineWords = ({ children }: { readonly children: string }): ReactElement => (
  <>{children.split(/(`[^`]+`|\*[^*]+\*)/).map((part, at) => spoken(part, at))}</>
);

function spoken(part: string, at: number) {
  if (part.startsWith('`')) return <Code key={at}>{part.slice(1, -1)}</Code>;
  return part.startsWith('*') && part.length > 1 ? <em key={at}>{part.slice(1, -1)}</em> : part;
}

/** Its look is that of the page, `CODE_STYLE`: it stands there a thousand times. */
export const Code = ({ children }: { readonly children: string }): ReactElement => <code>{children}</code>;

/** Breaks where it must, so that a long word widens no phone's page; without ligatures, so that it reads as it is typed. */
export const CODE_STYLE =
  '[&_code]:font-mono [&_code]:[font-variant-ligatures:none] [&_:not(pre)>code]:rounded-sm [&_:not(pre)>code]:bg-sunken ' +
  '[&_:not(pre)>code]:px-1 [&_:not(pre)>code]:py-px [&_:not(pre)>code]:text-[0.92em] [&_:not(pre)>code]:text-ink ' +
  '[&_:not(pre)>code]:[overflow-wrap:anywhere]';
