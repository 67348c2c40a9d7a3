import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  /** h1 where nothing else is on the page. */
  heading?: "h1" | "h2";
  children: ReactNode;
  action?: ReactNode;
};

/** What stands where there is nothing: why, and what to do first. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, title, heading: Heading = "h2", children, action } = props;
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      <span className="rounded-full bg-sunken p-3 text-ink-soft">
        <Icon aria-hidden className="size-6" />
      </span>
      <Heading className="text-lg font-semibold">{title}</Heading>
      <div className="max-w-prose space-y-2 text-ink-soft">{children}</div>
      {action}
    </div>
  );
}
