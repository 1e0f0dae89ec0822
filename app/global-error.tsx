'use client';

// Stands in for the whole document when the root layout itself failed, so it brings its own styles.

import type { ReactElement } from 'react';
import { FailurePage, type FailurePageProps } from '@/components/shell/failure-page';
import { inter } from './fonts';
import './globals.css';

export default function GlobalError(props: FailurePageProps): ReactElement {
  return (
    <html lang="en" className={inter.variable}>
      <body>
        <title>This page failed · Onset</title>
        <FailurePage {...props} />
      </body>
    </html>
  );
}
