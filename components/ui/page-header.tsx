import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
};

/** The heading of a page: where one is, its state, and what can be done. */
export function PageHeader({ title, aside, actions, above }: PageHeaderProps) {
  return (
    <header className="space-y-1">
      {above}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
          <h1 className="min-w-0 text-2xl font-semibold tracking-tight break-words">{title}</h1>
          {aside}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
