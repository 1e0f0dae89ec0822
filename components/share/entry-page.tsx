// What an address of a shared page shows before its secret is posted, to people and machines alike: no word of what is
// behind it. The script posts what the fragment carries; where that got lost on the way, there is a field for it.

import type { ReactElement } from 'react';
import { HtmlDocument, type PageAssets } from './html-document';

interface EntryPageProps {
  readonly nonce: string;
  readonly assets: PageAssets;
}

export const EntryPage = ({ nonce, assets }: EntryPageProps): ReactElement => (
  <HtmlDocument title="Shared with you" page="entry" nonce={nonce} assets={assets}>
    <main className="plain">
      <p className="opening" hidden>
        Opening…
      </p>
      <div className="asking">
        <h1>This page opens with a code</h1>
        <p>
          The link that you were sent ends in it. If it was cut off on the way, paste the whole link or the code here.
        </p>
        <CodeForm />
      </div>
    </main>
  </HtmlDocument>
);

/** The whole link will do, too. */
export const CodeForm = (): ReactElement => (
  <form method="post">
    <label htmlFor="code">Link or code</label>
    <input id="code" name="code" type="text" required autoComplete="off" spellCheck={false} autoCapitalize="off" />
    <button type="submit">Open</button>
  </form>
);
