import type { PartialSpecification } from "#lib/pcs/spec/partial-specification.ts";
import { placeWords } from "#lib/pcs/spec/place-words.ts";

const settingLists = ["slurmdbdCustomSettings", "cgroupCustomSettings"] as const;

const stages = ["nodeBootstrapped", "nodeReady"] as const;

/** Forms have an argument a line, so an argument can hold no line break, and cannot be empty. */
const isNoLine = (argument: string) => argument === "" || /[\r\n]/.test(argument);

/** What a specification has and the wizard's forms have no place for, as sentences. */
export function unheldParts(specification: PartialSpecification): string[] {
  const { cluster, nodeGroups } = specification;
  const sentence = (path: PropertyKey[], words: string) =>
    `${placeWords(path, specification)}: ${words}`;
  const lists = settingLists.filter(
    (list) => (cluster.slurmConfiguration?.[list] ?? []).length > 0,
  );
  const scripts = nodeGroups.flatMap(({ nodeLifecycleActions }, group) =>
    stages.flatMap((stage) =>
      (nodeLifecycleActions?.stages?.[stage] ?? []).flatMap((script, index) =>
        script.arguments.some(isNoLine)
          ? [["nodeGroups", group, "nodeLifecycleActions", "stages", stage, index, "arguments"]]
          : [],
      ),
    ),
  );
  return [
    ...lists.map((list) =>
      sentence(
        ["cluster", "slurmConfiguration", list],
        "they are left out. Set them once the cluster is there, with Edit cluster.",
      ),
    ),
    ...scripts.map((path) =>
      sentence(path, "an empty one, or one of several lines, does not stay as it is. Check them."),
    ),
  ];
}
