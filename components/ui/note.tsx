import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const tones = {
  info: { icon: Info, ink: "text-ink-soft" },
  warn: { icon: TriangleAlert, ink: "text-warn" },
} as const;

/** A remark at a field about what stands in it, which is no error. Screen readers hear it when it appears. */
export function Note({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  const { icon: Icon, ink } = tones[tone];
  return (
    <p role="status" className={classNames("flex gap-1.5 text-sm", ink)}>
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
