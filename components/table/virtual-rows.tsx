"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RowPlace } from "./table-row.tsx";

type VirtualRowsProps = {
  ids: string[];
  draw: (index: number, place: RowPlace) => ReactNode;
  columns: number;
  /** What a row is high, in pixels, before it was measured by being scrolled to. */
  rowHeight: number;
};

/** Rows beyond the edges of the window that are ready before they are scrolled to. */
const overscan = 12;

/** What the server renders, and the browser first: enough to fill a tall window, in pixels. */
const firstHeight = 1200;

/** The rows of the first drawing. It is the server's: whoever has scrolled already must not change it. */
function firstItems(count: number, rowHeight: number) {
  const shown = Math.min(count, Math.ceil(firstHeight / rowHeight) + overscan);
  return Array.from({ length: shown }, (_, index) => ({
    index,
    start: index * rowHeight,
    end: (index + 1) * rowHeight,
  }));
}

const never = () => () => undefined;

/** Whether the browser has taken over what the server drew. */
const useIsHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** The rows of a long table that are in view, between two spacers for the others. */
export function VirtualRows({ ids, draw, columns, rowHeight }: VirtualRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(top + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: ids.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    overscan,
    scrollMargin,
  });
  const isHydrated = useIsHydrated();
  const items = isHydrated ? virtualizer.getVirtualItems() : firstItems(ids.length, rowHeight);
  const margin = isHydrated ? scrollMargin : 0;
  const above = (items[0]?.start ?? margin) - margin;
  const height = isHydrated ? virtualizer.getTotalSize() : ids.length * rowHeight;
  const below = height - ((items.at(-1)?.end ?? margin) - margin);
  return (
    <tbody ref={body} className="divide-y divide-line">
      <Spacer height={above} columns={columns} />
      {items.map(({ index }) =>
        draw(index, {
          ref: virtualizer.measureElement,
          "data-index": index,
          // The headings are the first row.
          "aria-rowindex": index + 2,
        }),
      )}
      <Spacer height={below} columns={columns} />
    </tbody>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height: `${String(height)}px`, padding: 0 }} />
    </tr>
  );
}
