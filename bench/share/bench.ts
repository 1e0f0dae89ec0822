// Share links on a real Onset: what a page weighs, how soon it is painted on a slow phone, whether refusals can be told
// apart by their timing, and how soon a link that was revoked is dead on every process.
import { openIncident } from '@/scripts/prove/writers';
import { reportFigures } from '../figure';
import { startTwoProcesses } from '../two-processes';
import { measurePaint } from './paint';
import { measureRevocation } from './revocation';
import { measureTiming } from './timing';
import { weigh } from './weight';

const EXAMPLE = 'INC-2023-0001';

const { first, otherUrl, end } = await startTwoProcesses();
try {
  const { ref } = await openIncident(first, 'For the figures');
  reportFigures('share', [
    ...(await weigh(first, EXAMPLE)),
    ...(await measurePaint(first, EXAMPLE)),
    ...(await measureRevocation(first, otherUrl, ref)),
    ...(await measureTiming(first, ref)),
  ]);
} finally {
  await end();
}
