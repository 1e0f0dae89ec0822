// Ends the process with one line when Node is older than Onset needs ("engines" in package.json).
// Every command imports this first and the rest dynamically, so it must parse on old Nodes: no new syntax here.

const oldest = '20.19';

/**
 * @param {string} version
 * @returns {number} 20.19.3 becomes 2019
 */
function rank(version) {
  const parts = version.split('.');
  return Number(parts[0]) * 100 + Number(parts[1]);
}

if (rank(process.versions.node) < rank(oldest)) {
  console.error(`Onset needs Node ${oldest} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
