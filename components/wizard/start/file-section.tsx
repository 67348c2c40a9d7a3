"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import type { Conditions } from "./begin.ts";
import { FileFindings } from "./file-findings.tsx";
import type { FileContent } from "./read-file.ts";
import type { Start } from "./use-start.ts";
import { useConnection } from "#components/layout/connection-context.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Section } from "#components/ui/section.tsx";
import type { Result } from "#lib/result.ts";

type Read = { name: string; content: Result<FileContent, string> };

const isFlawless = ({ problems, missing, unheld }: FileContent) =>
  problems.length + missing.length + unheld.length === 0;

type FileSectionProps = { start: Start; conditions: Conditions };

/** Begins with a file, which never leaves the browser as such. */
export function FileSection({ start, conditions }: FileSectionProps) {
  const { revision } = useConnection();
  const [over, setOver] = useState(false);
  const [read, setRead] = useState<Read>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setRead(undefined);
    // The rules of a specification are much code, which the page does not need before.
    const { readFile } = await import("./read-file.ts");
    const content = await readFile(file, revision, conditions);
    if (content.ok && isFlawless(content.value)) start.begin("file", content.value.values);
    else setRead({ name: file.name, content });
  };
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <Section title="From a file">
      <div
        className="space-y-4 p-4"
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          onDrag(event, false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Picker over={over} onFile={(file) => void take(file)} />
        {read && !read.content.ok && (
          <Alert tone="bad" title={`${read.name} cannot be used`}>
            <p>{read.content.error}</p>
          </Alert>
        )}
        {read?.content.ok && (
          <FileFindings name={read.name} content={read.content.value} start={start} />
        )}
      </div>
    </Section>
  );
}

function Picker({ over, onFile }: { over: boolean; onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center justify-between gap-3 rounded-md border border-dashed p-3.5",
        over ? "border-accent bg-hover" : "border-line-strong",
      )}
    >
      <p className="min-w-0 flex-1 basis-56 text-ink-soft">
        A JSON file of a specification, with cluster, nodeGroups and queues. Drop it here, or choose
        it.
      </p>
      <Button onClick={() => input.current?.click()}>
        <FileUp aria-hidden className="size-4" />
        Choose file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="File of a specification"
        className="hidden"
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          // The same file, once it is mended, is a change again.
          target.value = "";
        }}
      />
    </div>
  );
}
