import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SharedPdf } from '@/core/share/shared-incident';
import { PdfOffer } from './pdf-offer';

const html = (pdf: SharedPdf) => renderToStaticMarkup(<PdfOffer pdf={pdf} />);

describe('the PDF of a shared page', () => {
  it('is offered where the reader may take it away', () => {
    expect(html({ kind: 'offered', path: '/s/1/pdf' })).toContain('<a href="/s/1/pdf" download="">');
    expect(html({ kind: 'withheld' })).toBe('');
  });
  it('is not where it would be refused, and the page says why', () => {
    const said = html({ kind: 'too-large' });
    expect(said).not.toContain('<a');
    expect(said).toContain('at most 10,000 entries');
  });
});
