/** Endpoint, type and port: where the controller's daemons listen. The API gives ports as texts. */
export const endpointPorts = {
  SLURMCTLD: "6817",
  SLURMDBD: "6819",
  SLURMRESTD: "6820",
} as const;

/** Where slurmd listens on every node. */
export const slurmdPort = "6818";
