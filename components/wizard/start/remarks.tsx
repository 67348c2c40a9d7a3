import type { Remark } from "#lib/pcs/spec/read-specification.ts";

/** What is to be said about members of a specification, each with its place in words and as a path. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  return (
    <ul className="space-y-2">
      {remarks.map(({ place, path, message }, index) => (
        <li key={index}>
          <p className="font-medium break-words">{place}</p>
          <p className="break-words">{message}</p>
          {path !== "" && <code className="text-xs break-all text-ink-soft">{path}</code>}
        </li>
      ))}
    </ul>
  );
}

/** Sentences, one a line. */
export function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
