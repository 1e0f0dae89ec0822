// The one answer to whatever does not open: an unknown link, one that expired or was revoked, a wrong code. It says the same
// to the byte, so that nobody learns which it was.

import type { ReactElement } from 'react';
import { CodeForm } from './entry-page';
import { HtmlDocument, type PageAssets } from './html-document';

interface ClosedPageProps {
  readonly nonce: string;
  readonly assets: PageAssets;
}

export const ClosedPage = ({ nonce, assets }: ClosedPageProps): ReactElement => (
  <HtmlDocument title="Not available" page="entry" nonce={nonce} assets={assets}>
    <main className="plain">
      <h1>This link does not open anything</h1>
      <p>It may have expired or been withdrawn, or part of it is missing. Ask whoever sent it for a new one.</p>
      <CodeForm />
    </main>
  </HtmlDocument>
);
