"use client";

import { useMemo } from "react";
import { securityGroupOptions, subnetOptions, vpcOf } from "./network-options.ts";
import type { Proposals } from "./picker-field.tsx";
import { useChoices } from "./use-choices.ts";

/**
 * The subnets to choose from.
 * @param of a subnet whose VPC alone is meant; without it, all VPCs are
 */
export function useSubnets(of?: string): Proposals {
  const { list, loading, failure } = useChoices("subnets");
  const options = useMemo(() => {
    const vpc = of && vpcOf(list, of);
    return subnetOptions(list.filter(({ vpcId }) => !vpc || vpcId === vpc));
  }, [list, of]);
  return { options, loading, failure };
}

/** The security groups of the VPC that a subnet is in; none are listed while that is not known. */
export function useSecurityGroups(subnet: string): Proposals {
  const vpc = vpcOf(useChoices("subnets").list, subnet);
  const { list, loading, failure } = useChoices(
    "security-groups",
    { vpc: vpc ?? "" },
    Boolean(vpc),
  );
  const options = useMemo(() => securityGroupOptions(list), [list]);
  return { options, loading, failure };
}
