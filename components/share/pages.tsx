// The pages of share links as strings of HTML, for the route handlers that answer with them.

import type { ReactElement } from 'react';
import { ClosedPage } from './closed-page';
import { EntryPage } from './entry-page';
import { PasscodePage, type PasscodePageProps } from './passcode-page';
import { SharedPage, type SharedPageProps } from './shared-page';

async function html(page: ReactElement): Promise<string> {
  // Next lets nobody import it from the top of a file.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

export const sharePages = {
  entry: (props: Parameters<typeof EntryPage>[0]) => html(<EntryPage {...props} />),
  closed: (props: Parameters<typeof ClosedPage>[0]) => html(<ClosedPage {...props} />),
  passcode: (props: PasscodePageProps) => html(<PasscodePage {...props} />),
  shared: (props: SharedPageProps) => html(<SharedPage {...props} />),
};
