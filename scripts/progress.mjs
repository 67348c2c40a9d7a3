const beat = 10_000;

/** @param {number} since in milliseconds, of Date.now() */
export const secondsSince = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows that something long is going on: a line that counts on a terminal, a line now and then elsewhere.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const terminal = process.stdout.isTTY;
  const start = Date.now();
  const show = () => {
    const seconds = Math.round((Date.now() - start) / 1000);
    if (terminal) process.stdout.write(`\r${label} … ${seconds} s `);
    else console.log(`${label} … ${seconds} s`);
  };
  show();
  const timer = setInterval(show, terminal ? 1_000 : beat);
  try {
    const result = await work();
    console.log(`${terminal ? "\r" : ""}${label} … done in ${secondsSince(start)}`);
    return result;
  } catch (error) {
    if (terminal) console.log();
    throw error;
  } finally {
    clearInterval(timer);
  }
}
