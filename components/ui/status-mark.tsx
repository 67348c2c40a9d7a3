import {
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleQuestionMark,
  CircleSlash,
  CircleX,
  LoaderCircle,
} from "lucide-react";
import { classNames } from "./class-names.ts";

export type StatusTone = "good" | "busy" | "bad" | "paused" | "waiting" | "skipped" | "unknown";

const marks = {
  good: { icon: CircleCheck, ink: "text-good" },
  busy: { icon: LoaderCircle, ink: "text-busy" },
  bad: { icon: CircleX, ink: "text-bad" },
  paused: { icon: CirclePause, ink: "text-warn" },
  waiting: { icon: CircleDashed, ink: "text-ink-soft" },
  skipped: { icon: CircleSlash, ink: "text-ink-soft" },
  unknown: { icon: CircleQuestionMark, ink: "text-ink-soft" },
} as const;

/** A status as icon and word, never as colour alone. */
export function StatusMark({ tone, word }: { tone: StatusTone; word: string }) {
  const { icon: Icon, ink } = marks[tone];
  return (
    <span
      className={classNames("inline-flex items-center gap-1.5 font-medium whitespace-nowrap", ink)}
    >
      <Icon
        aria-hidden
        className={classNames("size-4 shrink-0", tone === "busy" && "animate-spin")}
      />
      {word}
    </span>
  );
}
