"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Spacer } from "./spacer.tsx";
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
  const items = virtualizer.getVirtualItems();
  const above = (items[0]?.start ?? scrollMargin) - scrollMargin;
  const below = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin);
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
