import { postBulkUndo } from '@/server/http/endpoints/bulk';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postBulkUndo);
