/** The steps of the wizard, in their order, as the address names them. */
export const steps = [
  { id: "cluster", label: "Cluster" },
  { id: "networking", label: "Networking" },
  { id: "scheduler", label: "Scheduler" },
  { id: "node-groups", label: "Node groups" },
  { id: "queues", label: "Queues" },
  { id: "tags", label: "Tags" },
  { id: "review", label: "Review" },
] as const;

export type StepId = (typeof steps)[number]["id"];

export const stepAt = (id: string | null): StepId =>
  steps.find((step) => step.id === id)?.id ?? "cluster";

/** The step before or after another one; nothing at the ends. */
export const neighbour = (id: StepId, by: 1 | -1) =>
  steps[steps.findIndex((step) => step.id === id) + by];
