// Where a request came from, as far as those who stand in front can be believed.

/**
 * @param {string | string[] | undefined} forwarded what x-forwarded-for says: the client's own words first, then each proxy's
 * @param {string} peer the address at the other end of the connection
 * @param {number} proxies how many trusted proxies there are
 * @returns {string} the address that the outermost trusted proxy saw
 */
export function clientAddress(forwarded, peer, proxies) {
  const said = [forwarded ?? []].flat().join(',').split(',');
  const addresses = said.map((address) => address.trim()).filter((address) => address !== '');
  const path = [...addresses, peer];
  return path[Math.max(0, path.length - 1 - proxies)] ?? peer;
}
