import { sharePages } from '@/components/share/pages';
import { shareStreamRoute } from '@/server/http/share/live';
import { closedRoute } from '@/server/http/share/page';

export const GET = shareStreamRoute(sharePages);
export const { POST, PUT, PATCH, DELETE, OPTIONS } = closedRoute(sharePages);
