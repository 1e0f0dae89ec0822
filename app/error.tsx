'use client';

import type { ReactElement } from 'react';
import { FailurePage, type FailurePageProps } from '@/components/shell/failure-page';

export default function PageError(props: FailurePageProps): ReactElement {
  return <FailurePage {...props} />;
}
