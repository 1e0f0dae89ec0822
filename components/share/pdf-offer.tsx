// Where a reader takes the page away as a PDF, beside as of when it is.

import type { ReactElement } from 'react';
import { assertNever } from '@/core/assert-never';
import { MOST_ENTRIES } from '@/core/contracts/document-choices';
import type { SharedPdf } from '@/core/share/shared-incident';

export function PdfOffer({ pdf }: { readonly pdf: SharedPdf }): ReactElement | null {
  switch (pdf.kind) {
    case 'withheld':
      return null;
    case 'offered':
      return (
        <>
          {' '}
          <a href={pdf.path} download>
            Download as PDF
          </a>
        </>
      );
    case 'too-large':
      return (
        <span className="nopdf">
          {' '}
          · No PDF: a document holds at most {MOST_ENTRIES.toLocaleString('en-GB')} entries.
        </span>
      );
    default:
      return assertNever(pdf);
  }
}
