// Free TCP ports on this machine. A port counts as free when it can be listened on; that can change a moment later.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * @param {number} port 0 asks for any free port
 * @param {string} [host] every interface when absent, as the web server listens
 * @returns {Promise<number | undefined>} the port when it is free
 */
export function freePort(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>} the first free port above the one given
 */
export async function nextFreePort(port) {
  for (let candidate = port + 1; candidate <= Math.min(port + 100, 65535); candidate += 1) {
    const free = await freePort(candidate);
    if (free !== undefined) return free;
  }
  return undefined;
}

// Below the ports that systems hand out to connections going out: one of those could take the port while its server restarts.
const lowest = 20_000;
const highest = 32_000;

/** @returns {Promise<number>} any port that is free on the loopback interface, and stays so while nobody asks for it */
export async function anyFreePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = await freePort(randomInt(lowest, highest), '127.0.0.1');
    if (port !== undefined) return port;
  }
  throw new Error(`No TCP port between ${lowest} and ${highest} is free on 127.0.0.1.`);
}
