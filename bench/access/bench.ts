// How soon somebody is out on both of two web servers: who is removed from an incident, and who is disabled. Their browser's
// session and their token each have a stream open on either process, and ask it again and again.
import { reportFigures } from '../figure';
import { startTwoProcesses } from '../two-processes';
import { measureDisabling, measureRemoval } from './cut-off';

const processes = await startTwoProcesses();
try {
  reportFigures('access', [await measureRemoval(processes), await measureDisabling(processes)]);
} finally {
  await processes.end();
}
