/** The header in which the console tells which build of it answers. */
export const buildHeader = "x-console-build";

/** The build that this code is of; nothing in development. */
export const ownBuild = process.env.CONSOLE_BUILD ?? "";

/** While a new version is rolled out, old and new consoles answer in turn: only several in a row tell. */
const inARow = 3;

let others = 0;
let refused = false;
const watchers = new Set<() => void>();

function change(work: () => void) {
  const before = isOtherBuild();
  work();
  if (isOtherBuild() !== before) watchers.forEach((notify) => notify());
}

/** Whether this tab's page is of another build than the console that answers it now. */
export const isOtherBuild = () => refused || others >= inARow;

/** Calls whenever that changes; for useSyncExternalStore. */
export function watchBuild(notify: () => void): () => void {
  watchers.add(notify);
  return () => void watchers.delete(notify);
}

/** Notes which build gave an answer. */
export function noteBuild(build: string | null): void {
  if (!build || ownBuild === "") return;
  change(() => {
    others = build === ownBuild ? 0 : others + 1;
  });
}

/** Notes that the console does not know an action of this page: it is of another build for sure. */
export const noteUnknownAction = () =>
  change(() => {
    refused = true;
  });
