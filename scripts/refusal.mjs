/** An expected failure of a command: the sentence for the person, and the exit code. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 2 when the command was called wrongly
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "Refusal";
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command: what it returns is the exit code, a Refusal becomes its sentence, anything else is a bug.
 * @param {() => Promise<number>} main
 */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
