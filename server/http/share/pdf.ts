// /s/{id}/pdf: the chronology of what a shared page shows, where the maker of the link lets its reader take it away.

import 'server-only';
import { environment } from '../../env/environment';
import { findLinkedPdf } from '../../queries/pdf-export';
import { pdfHeaders, unprinted } from '../endpoints/pdf-export';
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
      const found = token === null ? null : await findLinkedPdf(linkId, token);
      if (found === null || request.method === 'HEAD') return closedPage(pages);
      const taken = await found.take(request.signal);
      if (!taken.ok) return unprinted(taken.error);
      return new Response(taken.value, { headers: { ...pdfHeaders(found.fileName), ...GUARDED, ...SEALED } });
    } catch (error) {
      return shareFailure(error, request);
    }
  };

const SEALED = { 'content-security-policy': "default-src 'none'; sandbox" };
