import { getViews, postView } from '@/server/http/endpoints/views';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getViews, postView);
