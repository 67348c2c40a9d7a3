import type { Change } from "./changes.ts";
import { classNames } from "#components/ui/class-names.ts";

type Line = { sign: "−" | "+" | " "; word: string; text: string };

/** What went, what stayed and what came, in the order in which people look for it. */
function linesOf({ before, after }: Pick<Change, "before" | "after">): Line[] {
  return [
    ...before.map((text) =>
      after.includes(text)
        ? ({ sign: " ", word: "", text } as const)
        : ({ sign: "−", word: "before: ", text } as const),
    ),
    ...after
      .filter((text) => !before.includes(text))
      .map((text) => ({ sign: "+", word: "after: ", text }) as const),
  ];
}

const looks = { "−": "bg-bad-soft", "+": "bg-good-soft", " ": "text-ink-soft" };

/** What differs, member by member, as lines that go, stay and come. */
export function Diff({ changes }: { changes: Change[] }) {
  return (
    <dl className="space-y-3">
      {changes.map(({ name, label, before, after }) => (
        <div key={name}>
          <dt className="font-medium">{label}</dt>
          <dd className="mt-1 overflow-hidden rounded-md border border-line">
            <ul>
              {linesOf({ before, after }).map(({ sign, word, text }) => (
                <li
                  key={`${sign}${text}`}
                  className={classNames("flex gap-2 px-2.5 py-1", looks[sign])}
                >
                  <span aria-hidden className="w-3 shrink-0 font-mono">
                    {sign}
                  </span>
                  <span className="min-w-0 break-words">
                    <span className="sr-only">{word}</span>
                    {text}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
