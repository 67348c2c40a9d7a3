import { registerComputeNodeGroupInstanceRequest } from "#lib/pcs/spec/registration.ts";
import { accessDenied } from "#sandbox/pcs/errors.ts";
import { registerNode } from "#sandbox/pcs/node-registration.ts";
import { defineRead, done, refused } from "#sandbox/pcs/operation.ts";

/** The one error that the operation models for a node that does not belong here. */
const stranger = accessDenied("This cluster has started no instance with this bootstrap id.");

export const registerComputeNodeGroupInstance = defineRead({
  name: "RegisterComputeNodeGroupInstance",
  request: registerComputeNodeGroupInstanceRequest,
  run(request, caller, { store }) {
    const registered = registerNode(store, caller, request);
    return registered ? done(registered) : refused(stranger);
  },
});
