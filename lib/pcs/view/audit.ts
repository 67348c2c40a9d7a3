/** Before something is changed, after it was, and what was refused at once. */
export const auditPhases = ["intent", "outcome", "denied"] as const;
