import { stopChildren } from "./child.mjs";

const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

let stopping = false;

/** Whether this process is on its way out, so that what fails now fails because of that. */
export const isStopping = () => stopping;

/**
 * Waits for that end, which comes from the signal's handler.
 * @returns {Promise<never>}
 */
export const theEnd = () => new Promise(() => undefined);

/**
 * Ends this process when it is asked to: children first, then `finish`. Once asked, asking again changes nothing,
 * because npm passes on the Ctrl-C that the terminal has already sent.
 * @param {object} options
 * @param {() => boolean} options.settled whether all is up, so that stopping is success
 * @param {() => Promise<void>} options.finish
 */
export function stopOnSignal({ settled, finish }) {
  /** @param {number} number of the signal */
  const stop = (number) => {
    if (stopping) return;
    stopping = true;
    const exitCode = settled() ? 0 : 128 + number;
    void stopChildren()
      .then(finish)
      .finally(() => process.exit(exitCode));
  };
  for (const [signal, number] of Object.entries(numbers)) process.on(signal, () => stop(number));
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(() => stop(numbers.SIGHUP));
}

/**
 * Notices that npm, which started this process, was killed: it cannot pass on a signal that it does not see.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) stop();
  }, 1_000).unref();
}
