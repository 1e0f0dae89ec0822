// A time zone as requests name it: one that IANA knows, in whichever case, kept as IANA spells it. So one zone stands in the record
// under one name.

import { isZone, NO_SUCH_ZONE, zoneAsSpelt } from '@/core/time/zone';
import { text } from './text';

export const zoneSchema = text(100).refine(isZone, NO_SUCH_ZONE).overwrite(zoneAsSpelt);
