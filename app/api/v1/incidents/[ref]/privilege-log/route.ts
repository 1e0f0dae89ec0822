import { getPrivilegeLog } from '@/server/http/endpoints/privilege-log';
import { methods } from '@/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods(getPrivilegeLog);
