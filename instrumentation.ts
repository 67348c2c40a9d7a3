/** Runs once when the server starts: settings that are wrong or unsafe end the process with a sentence. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readEnvironment } = await import("#lib/env.ts");
  const settings = readEnvironment(process.env);
  if (!settings.ok) {
    process.stderr.write(settings.error.map((sentence) => `${sentence}\n`).join(""));
    process.exit(1);
  }
}
