// Text in its paragraphs, as Markdown shows what has no marks in it: stands there until the code for marks has come.

import type { ReactElement } from 'react';

export const PlainParagraphs = ({ text }: { readonly text: string }): ReactElement => (
  <div className="flex flex-col gap-2 text-sm [overflow-wrap:anywhere] [&_:is(p,li)]:[unicode-bidi:plaintext]">
    {text.split(/\n[ \t]*\n/).map((paragraph, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is what stands in its place
      <p key={place} className="whitespace-pre-line">
        {paragraph.trim()}
      </p>
    ))}
  </div>
);
