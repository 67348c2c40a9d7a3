// First import of every command that may run before the install, on whatever Node the host has. Modules that
// follow it may use nothing newer than Node 18 while they load, so that the sentence below is reached.

const oldest = [20, 9];

/**
 * Why this Node cannot run the commands, or nothing when it can.
 * @param {string} version as in process.versions.node
 * @returns {string | undefined}
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `PCS Console needs Node ${oldest.join(".")} or newer to start, and this is Node ${version}: install a newer one from https://nodejs.org.`;
}

const refusal = tooOld(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
