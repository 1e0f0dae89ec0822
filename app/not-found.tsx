import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button-link';

export const metadata: Metadata = { title: 'Not found' };

/** Also what somebody sees who may not see it: what you may not read does not exist. */
export default function NotFound(): ReactElement {
  return (
    <PlainPage
      title="There is nothing here"
      lead="The address may be mistyped, what was here may have been removed, or you may not be a member of the incident."
    >
      <ButtonLink href="/incidents">All incidents</ButtonLink>
    </PlainPage>
  );
}
