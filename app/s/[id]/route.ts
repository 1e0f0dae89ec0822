import { sharePages } from '@/components/share/pages';
import { shareRoute } from '@/server/http/share/page';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = shareRoute(sharePages);
