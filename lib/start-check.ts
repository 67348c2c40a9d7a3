import { readConfigFile, readInstallation } from "./aws/connections.ts";
import { readEnvironment } from "./env.ts";

/** What is wrong in the file of connections, which is told even when the environment is wrong as well. */
function fileProblems(): string[] {
  const { CONSOLE_CONFIG } = process.env;
  const file = CONSOLE_CONFIG ? readConfigFile(CONSOLE_CONFIG) : undefined;
  return file === undefined || file.ok ? [] : file.error;
}

/** What is wrong or unsafe in the settings of this process, in sentences. */
export function settingProblems(): string[] {
  const environment = readEnvironment(process.env);
  if (!environment.ok) return [...environment.error, ...fileProblems()];
  const connections = readInstallation(environment.value);
  return connections.ok ? [] : connections.error;
}

/** Ends the process with a sentence for each setting that is wrong or unsafe. */
export function refuseUnsafeSettings(): void {
  const sentences = settingProblems();
  if (sentences.length === 0) return;
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(""));
  process.exit(1);
}
