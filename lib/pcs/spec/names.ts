import { type FieldText, text, type TextRule } from "./rules.ts";
import { type Revision, revisionRules } from "./revision.ts";

const clusterNameMaxLength = 40;

const nameRules = (revision: Revision, maxLength: number): TextRule[] => {
  const { nameMinLength, refusesTenAlphanumerics } = revisionRules[revision];
  return [
    [(name) => name !== "", "Enter a name."],
    [(name) => !name.startsWith("pcs_"), "“pcs_” starts an id, so a name cannot start with it."],
    [(name) => /^[A-Za-z]/.test(name), "Start the name with a letter, A–Z or a–z."],
    [
      (name) => /^[A-Za-z0-9-]*$/.test(name),
      (name) =>
        `Use letters, digits and hyphens only: “${/[^A-Za-z0-9-]/u.exec(name)?.[0] ?? ""}” is not allowed.`,
    ],
    [(name) => name.length >= nameMinLength, `Use at least ${String(nameMinLength)} characters.`],
    [
      (name) => name.length <= maxLength,
      (name) =>
        `Use at most ${String(maxLength)} characters: this name has ${String(name.length)}.`,
    ],
    [
      (name) => !refusesTenAlphanumerics || !/^[A-Za-z0-9]{10}$/.test(name),
      "A name of exactly ten letters or digits could be mistaken for an id here: make it longer or shorter, or add a hyphen.",
    ],
  ];
};

/** CreateCluster, clusterName. */
export const clusterName = (revision: Revision) =>
  text("Enter a name.", nameRules(revision, clusterNameMaxLength));

export const clusterNameText = (revision: Revision): FieldText => ({
  label: "Cluster name",
  help: [
    `${String(revisionRules[revision].nameMinLength)}–${String(clusterNameMaxLength)} letters, digits and hyphens, starting with a letter.`,
    ...(revisionRules[revision].refusesTenAlphanumerics
      ? ["Not exactly ten letters or digits (reference of 2024-09-26)."]
      : []),
    "It must be unique in this account and Region, and it cannot be changed later.",
  ].join(" "),
});

/**
 * GetCluster, clusterIdentifier: a name or an id. The pattern admits one character more than a name
 * may have; such an identifier is well-formed and simply belongs to no cluster.
 */
export const clusterIdentifier = (revision: Revision) => {
  const shortest = revisionRules[revision].nameMinLength - 1;
  const pattern = new RegExp(`^(pcs_[a-zA-Z0-9]+|[A-Za-z][A-Za-z0-9-]{${String(shortest)},40})$`);
  return text("Name a cluster by its name or its id (pcs_…).", [
    [
      (value) => pattern.test(value),
      "This is neither a cluster name nor a cluster id: an id is pcs_ with letters and digits after it.",
    ],
  ]);
};
