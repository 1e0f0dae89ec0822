// Loaded into the web server before Next: Node gives a request five minutes to arrive, which a large file on a slow line
// does not keep to, and Next has no setting for it. Six hours are 5 GiB at 2 Mbit/s. A request's head still has a minute.
import { subscribe } from 'node:diagnostics_channel';

const arrivesWithinMs = 6 * 3_600_000;

subscribe('http.server.request.start', (message) => {
  const { server } = /** @type {{ server: import('node:http').Server }} */ (message);
  server.requestTimeout = arrivesWithinMs;
});
