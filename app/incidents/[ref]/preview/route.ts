import { sharePages } from '@/components/share/pages';
import { previewRoute } from '@/server/http/share/preview';

export const GET = previewRoute(sharePages);
