// Loaded into the web server before Next: every request says in x-forwarded-for where it came from, and nothing else.
// Next would pass on what the client itself wrote there. ONSET_TRUSTED_PROXIES says how many proxies stand in front, each
// of which adds the address that it saw; by default none.
import { subscribe } from 'node:diagnostics_channel';
import { clientAddress } from './forwarded.mjs';

const proxies = Number(process.env.ONSET_TRUSTED_PROXIES || 0);

subscribe('http.server.request.start', (message) => {
  const { request, socket } =
    /** @type {{ request: import('node:http').IncomingMessage, socket: import('node:net').Socket }} */ (message);
  const { headers } = request;
  headers['x-forwarded-for'] = clientAddress(headers['x-forwarded-for'], socket.remoteAddress ?? '', proxies);
});
