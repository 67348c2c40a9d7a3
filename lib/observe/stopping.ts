import "server-only";
import { mapOfProcess } from "#lib/per-process.ts";

const marks = mapOfProcess<true>("stopping");

/** Whether this process was asked to stop, and takes no new work. */
export const isStopping = () => marks.has("stopping");

/** Makes this process take no new work from now on. */
export const beginStopping = () => void marks.set("stopping", true);
