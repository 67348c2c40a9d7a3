import { z } from "zod";

/** ErrorInfo: why the last operation on a resource failed. AWS does not document its codes. */
const errorInfo = z.object({ code: z.string().optional(), message: z.string().optional() });

export type ErrorInfo = z.infer<typeof errorInfo>;

/** SlurmCustomSetting, SlurmdbdCustomSetting, CgroupCustomSetting. */
export const settings = z.array(
  z.object({ parameterName: z.string(), parameterValue: z.string() }),
);

/** What the documents of all types have. */
export const commonMembers = { errorInfo: z.array(errorInfo).optional() };

const hasValue = (value: unknown): boolean =>
  value !== undefined &&
  (typeof value !== "object" || value === null || Object.values(value).some(hasValue));

/** Responses leave out what has no value, and so members that have nothing inside. */
export function withoutEmpty<Members extends object>(
  members: Members | undefined,
): Partial<Members> | undefined {
  const whole: Partial<Members> = { ...members };
  for (const name in whole) if (!hasValue(whole[name])) whole[name] = undefined;
  return hasValue(whole) ? whole : undefined;
}
