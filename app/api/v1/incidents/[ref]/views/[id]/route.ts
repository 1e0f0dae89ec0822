import { deleteView, getView, patchView } from '@/server/http/endpoints/views';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getView, patchView, deleteView);
