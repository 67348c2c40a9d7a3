// npm run config:check: says all that the console would refuse in its settings, as its start would. Needs Node 24.
import { settingProblems } from "#lib/start-check.ts";

const problems = settingProblems();
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log("The settings are good.");
process.exitCode = problems.length === 0 ? 0 : 1;
