// A whole HTML document of a few kilobytes, made by the server and never taken over: styles and script stand in it, under
// a nonce, and nothing is fetched.

import type { ReactElement, ReactNode } from 'react';

/** What stands in the page's head, as it is. */
export interface PageAssets {
  readonly styles: string;
  readonly script: string;
}

export interface HtmlDocumentProps {
  readonly title: string;
  /** What the script is to do: see reader-script.mjs. Absent for pages that need none. */
  readonly page?: 'entry' | 'shared';
  /** For the script of a shared page. */
  readonly mark?: string;
  readonly nonce: string;
  readonly assets: PageAssets;
  readonly children: ReactNode;
}

export function HtmlDocument({ title, page, mark, nonce, assets, children }: HtmlDocumentProps): ReactElement {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: Next's own head is of pages that Next renders */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, which React would escape */}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: assets.styles }} />
      </head>
      <body data-page={page} data-mark={mark}>
        {children}
        {page === undefined ? null : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, which React would escape
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: assets.script }} />
        )}
      </body>
    </html>
  );
}
