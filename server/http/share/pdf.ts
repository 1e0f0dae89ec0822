// /s/{id}/pdf: the chronology of what a shared page shows, where the maker of the link lets its reader take it away.

import 'server-only';
import { environment } from '../../env/environment';
import { findLinkedPdf } from '../../queries/exports/pdf-export';
import { PDF_MEDIA_TYPE, unprinted } from '../endpoints/pdf-export';
import { exportHeaders } from '../exports/format';
import { inOwnLine } from '../own-line';
import { isSecureUrl, tokenIn } from './cookie';
import { shareFailure } from './failure';
import type { LinkHandler } from './handler';
import { closedPage, type SharePages } from './page';
import { GUARDED } from './reply';

export const sharePdfRoute =
  (pages: Pick<SharePages, 'closed'>): LinkHandler =>
  async (request, { params }) => {
    try {
      const { id: linkId } = await params;
      const token = tokenIn(request, isSecureUrl(environment().ONSET_URL));
      if (token === null || request.method === 'HEAD') return closedPage(pages);
      return await inOwnLine(linkId, request.signal, () => taken(pages, request, { linkId, token }));
    } catch (error) {
      return shareFailure(error, request);
    }
  };

async function taken(
  pages: Pick<SharePages, 'closed'>,
  { signal }: Request,
  { linkId, token }: { readonly linkId: string; readonly token: string },
): Promise<Response> {
  const found = await findLinkedPdf(linkId, token);
  if (found === null) return closedPage(pages);
  const pdf = await found.take(signal);
  if (!pdf.ok) return unprinted(pdf.error);
  return new Response(pdf.value, { headers: { ...exportHeaders(PDF_MEDIA_TYPE, found.fileName), ...GUARDED } });
}
