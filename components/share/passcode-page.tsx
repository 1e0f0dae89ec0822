// Asks for the passcode of a link whose code was right. The code travels along in the form, as its holder has it anyway.

import type { ReactElement } from 'react';
import { HtmlDocument, type PageAssets } from './html-document';

export interface PasscodePageProps {
  readonly code: string;
  /** What was wrong with the last one; null at first. */
  readonly problem: string | null;
  readonly nonce: string;
  readonly assets: PageAssets;
}

export const PasscodePage = ({ code, problem, nonce, assets }: PasscodePageProps): ReactElement => (
  <HtmlDocument title="Passcode" page="entry" nonce={nonce} assets={assets}>
    <main className="plain">
      <h1>This page has a passcode</h1>
      <p>Whoever sent you the link has told you the passcode by another way.</p>
      <form method="post">
        <input type="hidden" name="code" value={code} />
        <label htmlFor="passcode">Passcode</label>
        <input
          id="passcode"
          name="passcode"
          type="password"
          required
          autoComplete="off"
          aria-describedby={problem === null ? undefined : 'problem'}
          aria-invalid={problem === null ? undefined : true}
        />
        {problem === null ? null : (
          <p id="problem" className="problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit">Open</button>
      </form>
    </main>
  </HtmlDocument>
);
