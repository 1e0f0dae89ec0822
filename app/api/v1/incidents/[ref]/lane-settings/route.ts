import { getLaneSettings, patchLaneSettings } from '@/server/http/endpoints/lane-settings';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getLaneSettings, patchLaneSettings);
