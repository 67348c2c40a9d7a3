import { readEnvironment } from "./env.ts";

/** Ends the process with a sentence for each setting that is wrong or unsafe. */
export function refuseUnsafeSettings(): void {
  const settings = readEnvironment(process.env);
  if (settings.ok) return;
  process.stderr.write(settings.error.map((sentence) => `${sentence}\n`).join(""));
  process.exit(1);
}
