import { readInstallation } from "./aws/connections.ts";
import { readEnvironment } from "./env.ts";

/** What is wrong or unsafe in the settings of this process, in sentences. */
function problems(): string[] {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return environment.error;
  const connections = readInstallation(environment.value);
  return connections.ok ? [] : connections.error;
}

/** Ends the process with a sentence for each setting that is wrong or unsafe. */
export function refuseUnsafeSettings(): void {
  const sentences = problems();
  if (sentences.length === 0) return;
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(""));
  process.exit(1);
}
