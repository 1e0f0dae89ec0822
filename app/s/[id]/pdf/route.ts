import { sharePages } from '@/components/share/pages';
import { closedRoute } from '@/server/http/share/page';
import { sharePdfRoute } from '@/server/http/share/pdf';

export const GET = sharePdfRoute(sharePages);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = closedRoute(sharePages);
