/** Facts of a log line. Never a secret, a signature or a request body. */
type Facts = Record<string, string | number | boolean | undefined>;

export type Log = (level: "info" | "warn" | "error", message: string, facts?: Facts) => void;

/** The log of the process: one JSON object a line, on stderr. Stdout is for the ready line alone. */
export const logToStderr: Log = (level, message, facts) => {
  const line = { time: new Date().toISOString(), level, message, ...facts };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
