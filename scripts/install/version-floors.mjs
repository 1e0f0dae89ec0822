// The versions below which packages are known to let strangers in: none may come back by a lockfile.

/** The first versions without the holes: in Next's proxy and server actions, and in better-auth's sessions and two steps. */
const VERSION_FLOORS = Object.freeze({ next: '16.3.3', 'better-auth': '1.6.22' });

/** @typedef {{ packages?: Record<string, { version?: string }> }} Lockfile */

/**
 * Every copy in the lockfile counts, those within other packages too.
 * @param {Lockfile} lockfile
 * @returns {string[]} what is too old or missing, such as "next 16.2.0 is older than 16.3.3"
 */
export function belowFloors({ packages = {} }) {
  return Object.entries(VERSION_FLOORS).flatMap(([name, floor]) => {
    const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    if (found.length === 0) return [`${name} is not there`];
    return found
      .map(([, { version = '0' }]) => version)
      .filter((version) => isOlder(version, floor))
      .map((version) => `${name} ${version} is older than ${floor}`);
  });
}

/**
 * @param {string} version
 * @param {string} floor
 */
function isOlder(version, floor) {
  const [own = [], least = []] = [version, floor].map((each) => (each.split('-')[0] ?? '').split('.').map(Number));
  const at = least.findIndex((part, index) => part !== (own[index] ?? 0));
  // What comes before a version is named after it.
  if (at < 0) return version.includes('-');
  return (own[at] ?? 0) < (least[at] ?? 0);
}
