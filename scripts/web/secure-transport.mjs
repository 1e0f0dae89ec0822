// Loaded into the web server before Next: where Onset is reached by https, every answer asks browsers to stay with that.
import { subscribe } from 'node:diagnostics_channel';

const TWO_YEARS_S = 63_072_000;

if (process.env.ONSET_URL?.startsWith('https:')) {
  subscribe('http.server.request.start', (message) => {
    const { response } = /** @type {{ response: import('node:http').ServerResponse }} */ (message);
    response.setHeader('strict-transport-security', `max-age=${TWO_YEARS_S}`);
  });
}
