"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

const confirmationMs = 2_000;

/** Copies a value; `name` completes the label ("Copy cluster id"). */
export function CopyButton({ value, name }: { value: string; name: string }) {
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      aria-label={copied ? `Copied ${name}` : `Copy ${name}`}
      title={copied ? "Copied" : "Copy"}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
