import { sharePages } from '@/components/share/pages';
import { closedRoute } from '@/server/http/share/page';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = closedRoute(sharePages);
