import { readFile, readdir } from "node:fs/promises";

interface Process {
  pid: number;
  parent: number;
  command: string;
}

const read = (path: string) => readFile(path, "utf8").catch(() => "");

async function readProcess(pid: number): Promise<Process> {
  const [stat, command] = await Promise.all([
    read(`/proc/${pid}/stat`),
    read(`/proc/${pid}/cmdline`),
  ]);
  // The name, in brackets, may hold anything; the state and the parent follow it (proc(5)).
  const [, parent = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { pid, parent: Number(parent), command: command.replaceAll("\0", " ").trim() };
}

/** Every process that descends from one, without that one. */
export async function descendants(pid: number): Promise<Process[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(names.map((name) => readProcess(Number(name))));
  const below = (parent: number): Process[] =>
    processes
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...below(process.pid)]);
  return below(pid);
}

/** The memory of a process that is in RAM now, in MB of 1024 × 1024 bytes. */
async function residentMegabytes(pid: number): Promise<number> {
  const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB$/m.exec(await read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** The memory of a process and of all that descend from it; what they share is counted for each. */
export async function treeMegabytes(pid: number): Promise<number> {
  const pids = [pid, ...(await descendants(pid)).map((process) => process.pid)];
  const sizes = await Promise.all(pids.map(residentMegabytes));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0));
}

/** Linux counts processor time in hundredths of a second (sysconf(3), _SC_CLK_TCK). */
const ticksPerSecond = 100;

async function processorSeconds(pid: number): Promise<number> {
  const stat = await read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // utime and stime, the 14th and 15th field (proc(5)).
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** The processor time that a process and all that descend from it have taken so far, in seconds. */
export async function treeProcessorSeconds(pid: number): Promise<number> {
  const pids = [pid, ...(await descendants(pid)).map((process) => process.pid)];
  const seconds = await Promise.all(pids.map(processorSeconds));
  return seconds.reduce((sum, each) => sum + each, 0);
}
