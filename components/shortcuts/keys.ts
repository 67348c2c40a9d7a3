/** What can be done by keys alone. */
export const commands = ["refresh", "pause", "fleet", "clusters", "runs", "help"] as const;

export type Command = (typeof commands)[number];

/** The keys of each command; of two, the second follows the first. */
export const keysOf: Record<Command, string> = {
  refresh: "r",
  pause: "p",
  fleet: "g f",
  clusters: "g c",
  runs: "g r",
  help: "?",
};

const commandOf = (keys: string) => commands.find((command) => keysOf[command] === keys);

/** How long after the first key the second one still belongs to it. */
const togetherMs = 1_500;

/** Makes commands of keys that are pressed one after the other. */
export function createKeyReader(): (key: string, at: number) => Command | undefined {
  let last = { key: "", at: -Infinity };
  return (key, at) => {
    const both = at - last.at <= togetherMs ? commandOf(`${last.key} ${key}`) : undefined;
    last = { key, at };
    return both ?? commandOf(key);
  };
}
