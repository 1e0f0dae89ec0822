import { getFigures, postFigure } from '@/server/http/endpoints/figures';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getFigures, postFigure);
