import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type Tone = "info" | "good" | "warn" | "bad";

const tones = {
  info: { icon: Info, look: "border-busy/30 bg-busy-soft", ink: "text-busy" },
  good: { icon: CircleCheck, look: "border-good/30 bg-good-soft", ink: "text-good" },
  warn: { icon: TriangleAlert, look: "border-warn/30 bg-warn-soft", ink: "text-warn" },
  bad: { icon: CircleAlert, look: "border-bad/30 bg-bad-soft", ink: "text-bad" },
} as const;

type AlertProps = { tone: Tone; title: ReactNode; children?: ReactNode };

/** A message in the page. Bad news interrupts a screen reader, the rest waits its turn. */
export function Alert({ tone, title, children }: AlertProps) {
  const { icon: Icon, look, ink } = tones[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={classNames("flex gap-2.5 rounded-lg border px-3.5 py-3", look)}
    >
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="min-w-0 flex-1 space-y-1 break-words">
        <p className="font-medium">{title}</p>
        {children}
      </div>
    </div>
  );
}
