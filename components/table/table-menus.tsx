"use client";

import { Bookmark, Settings2 } from "lucide-react";
import { type ComponentProps, lazy } from "react";
import { PopoverButton } from "./popover-button.tsx";

const ViewsPanel = lazy(async () => ({ default: (await import("./views-panel.tsx")).ViewsPanel }));
const LooksPanel = lazy(async () => ({ default: (await import("./looks-panel.tsx")).LooksPanel }));

/** Opens the views that a person saved. */
export function ViewsMenu(props: ComponentProps<typeof ViewsPanel>) {
  const label = (
    <>
      <Bookmark aria-hidden className="size-4" />
      Views
    </>
  );
  return (
    <PopoverButton name="Saved views" label={label}>
      <ViewsPanel {...props} />
    </PopoverButton>
  );
}

/** Opens the settings of how the table looks. */
export function LooksMenu(props: ComponentProps<typeof LooksPanel>) {
  const label = (
    <>
      <Settings2 aria-hidden className="size-4" />
      <span className="sr-only">Table settings</span>
    </>
  );
  return (
    <PopoverButton name="Table settings" label={label}>
      <LooksPanel {...props} />
    </PopoverButton>
  );
}
