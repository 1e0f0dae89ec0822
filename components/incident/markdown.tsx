'use client';

// Markdown as somebody typed it. HTML in it is shown as text, addresses other than of the web lead nowhere, and no
// picture is fetched, so that reading tells nobody.

import type { ReactElement, ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { NewTabLink } from '@/components/ui/new-tab-link';
import { isReadAsMarkdown } from '@/core/markdown-bounds';
import { PlainParagraphs } from './plain-paragraphs';

/** Not among those of the page. */
function Heading({ children }: { readonly children?: ReactNode }): ReactElement {
  return <p className="font-semibold">{children}</p>;
}

const COMPONENTS: Components = {
  // An address that was refused arrives empty, and would lead back to this page.
  a: ({ href, children }) =>
    href ? (
      <NewTabLink href={href} className="text-accent underline underline-offset-2">
        {children}
      </NewTabLink>
    ) : (
      <span>{children}</span>
    ),
  ...{ h1: Heading, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading },
  img: ({ alt }) => <span className="text-ink-3">[{alt ?? 'picture'}]</span>,
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 font-mono text-xs">{children}</code>,
  // Lines of a log are long, and the panel is narrow.
  pre: ({ children }) => (
    <pre className="whitespace-pre-wrap rounded-md bg-sunken p-2 [&>code]:bg-transparent [&>code]:p-0">{children}</pre>
  ),
  ul: ({ children }) => <ul className="list-disc pl-4">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal pl-5">{children}</ol>,
  blockquote: ({ children }) => <blockquote className="border-line-strong border-l-2 pl-[11px]">{children}</blockquote>,
};

export function Markdown({ text }: { readonly text: string }): ReactElement {
  if (!isReadAsMarkdown(text)) return <PlainParagraphs text={text} />;
  return (
    <div className="flex flex-col gap-2 text-sm [overflow-wrap:anywhere] [&_:is(p,li)]:[unicode-bidi:plaintext]">
      <ReactMarkdown components={COMPONENTS}>{text}</ReactMarkdown>
    </div>
  );
}
