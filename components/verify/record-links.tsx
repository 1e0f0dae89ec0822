// Taking the record out, and having one verified: below the history that it proves.

import Link from 'next/link';
import type { ReactElement } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { DownloadLink } from '@/components/ui/download-link';
import { API_ROOT } from '@/core/contracts/api-root';

export function RecordLinks({ incidentRef }: { readonly incidentRef: string }): ReactElement {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-3 py-2 text-sm">
      <p className="min-w-0 flex-1 basis-64 text-ink-3 text-xs">
        Every revision is chained to the one before it. Anybody can verify an exported record by themselves.
      </p>
      <Link href="/verify" prefetch={false} className={buttonStyle('quiet')}>
        Verify a record
      </Link>
      <DownloadLink href={`${API_ROOT}/incidents/${encodeURIComponent(incidentRef)}/exports/json`}>
        Export the record
      </DownloadLink>
    </div>
  );
}
