import { postFigureRestore } from '@/server/http/endpoints/figure';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(postFigureRestore);
