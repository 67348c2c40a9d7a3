import { z } from "zod";
import { detects, type GresRecord, has, hasDevices, isGpuRecord, isNamed } from "./gres-record.ts";
import { type Refusal, repeatedAt } from "./rules.ts";
import { gresAttributes } from "./settings/gres-record.ts";
import { findParameter } from "./settings/parameter.ts";
import { valueProblem } from "./settings/value-problem.ts";

function attributeRefusals(record: GresRecord): Refusal[] {
  const repeated = new Set(repeatedAt(Object.keys(record).map((name) => name.toLowerCase())));
  return Object.entries(record).flatMap(([name, value], index) => {
    const known = findParameter(gresAttributes, name);
    if (name.toLowerCase() === "nodename") {
      return { path: [name], message: "Leave NodeName out: PCS sets it to the group's nodes." };
    }
    if (!known) {
      const list = gresAttributes.map((one) => one.name).join(", ");
      return { path: [name], message: `“${name}” is no attribute of a record here: use ${list}.` };
    }
    if (repeated.has(index)) {
      return { path: [name], message: "This attribute is given already: give each once." };
    }
    const message = valueProblem(known, value);
    return message ? { path: [name], message } : [];
  });
}

function recordRefusals(record: GresRecord): Refusal[] {
  const refusals = attributeRefusals(record);
  if (!has(record, "Name") && !detects(record)) {
    const message = "Give the record a Name, or let AutoDetect find the devices.";
    return [...refusals, { path: [], message }];
  }
  if (isNamed(record, "gpu") && !hasDevices(record) && !detects(record)) {
    const message = "A GPU record needs File or MultipleFiles, or AutoDetect to find the devices.";
    return [...refusals, { path: [], message }];
  }
  return refusals;
}

const recordList = z.array(
  z.record(z.string(), z.string({ error: "Enter a value." }), {
    error: "A record is a set of attributes with their values.",
  }),
  { error: "Records are a list." },
);

/** ComputeNodeGroupSlurmConfigurationRequest, gresCustomSettings. */
export const gresCustomSettings = recordList.superRefine((records, context) => {
  const gpu = records.findIndex(isGpuRecord);
  records.forEach((record, index) => {
    for (const { path, message } of recordRefusals(record)) {
      context.addIssue({ code: "custom", path: [index, ...path], message });
    }
    if (isGpuRecord(record) && index !== gpu) {
      const message = "A compute node group has one GPU record: another one stands above.";
      context.addIssue({ code: "custom", path: [index], message });
    }
  });
});
