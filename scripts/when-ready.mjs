import { setTimeout as sleep } from "node:timers/promises";
import { describeExit, lastLines } from "./child.mjs";
import { probe } from "./network.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Waits until a child is ready; stops it and says why when it is not, in time or at all.
 * @template T
 * @param {string} name
 * @param {import("./child.mjs").Child} child
 * @param {object} readiness
 * @param {number} readiness.timeoutMs
 * @param {(stopped: AbortSignal) => Promise<T>} readiness.ready
 * @param {() => string} [readiness.lacking] what it still waits for, in words
 * @returns {Promise<T>}
 */
export async function whenReady(name, child, { timeoutMs, ready, lacking }) {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      ready(waiting.signal),
      child.exited.then((exit) => {
        throw new Refusal(`${name} ${describeExit(exit)} before it was ready.${lastLines(child)}`);
      }),
      sleep(timeoutMs, undefined, { signal: waiting.signal }).then(() => {
        const why = lacking ? ` (${lacking()})` : "";
        throw new Refusal(
          `${name} was not ready within ${timeoutMs / 1000} seconds${why}.${lastLines(child)}`,
        );
      }),
    ]);
  } catch (error) {
    await child.stop();
    throw error;
  } finally {
    waiting.abort();
  }
}

/**
 * Waits until every one of some addresses, in turn, answers 200.
 * @param {string[]} addresses
 */
export function answers(addresses) {
  let lacking = "nothing answered";
  /** @param {AbortSignal} stopped */
  const ready = async (stopped) => {
    for (const address of addresses) {
      while (!stopped.aborted) {
        const status = await probe(address);
        if (status === 200) break;
        lacking = `${address} ${status === undefined ? "does not answer" : `answers ${status}`}`;
        await sleep(50);
      }
    }
  };
  return { ready, lacking: () => lacking };
}
