"use client";

import { useEffect, useRef } from "react";
import { type Control, type FieldValues, type UseFormGetValues, useWatch } from "react-hook-form";
import type { Member } from "./changes.ts";
import { Diff } from "./diff.tsx";
import type { Elsewhere } from "./use-elsewhere.ts";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";

type ElsewhereNoticeProps<Values extends FieldValues> = {
  elsewhere: Elsewhere<Values>;
  control: Control<Values>;
  getValues: UseFormGetValues<Values>;
  /** Whether a submit waits for a decision here. */
  asked: boolean;
};

/** Says what changed elsewhere while a person was editing, and asks what is to hold where both changed it. */
export function ElsewhereNotice<Values extends FieldValues>(props: ElsewhereNoticeProps<Values>) {
  const { followed, contested } = props.elsewhere;
  return (
    <>
      {contested.length > 0 && <Contested {...props} />}
      {followed.length > 0 && (
        <Alert tone="info" title="This was changed elsewhere meanwhile">
          <p>You had not touched these, so the form follows.</p>
          <Diff changes={followed} />
        </Alert>
      )}
    </>
  );
}

function Contested<Values extends FieldValues>(props: ElsewhereNoticeProps<Values>) {
  const { elsewhere, control, getValues, asked } = props;
  const notice = useRef<HTMLDivElement>(null);
  useWatch({ control });
  useEffect(() => {
    if (asked) notice.current?.focus();
  }, [asked]);
  const mine = getValues();
  return (
    <div ref={notice} tabIndex={-1}>
      <Alert tone="warn" title="You and somebody else changed the same">
        <p>Choose what is to hold. Nothing is sent before that.</p>
        <ul className="mt-2 space-y-3">
          {elsewhere.contested.map((member) => (
            <Choice key={member.name} member={member} mine={mine} elsewhere={elsewhere} />
          ))}
        </ul>
      </Alert>
    </div>
  );
}

type ChoiceProps<Values extends FieldValues> = {
  member: Member<Values>;
  mine: Values;
  elsewhere: Elsewhere<Values>;
};

function Choice<Values extends FieldValues>({ member, mine, elsewhere }: ChoiceProps<Values>) {
  const { label, words } = member;
  const { theirs, keepMine, takeTheirs } = elsewhere;
  return (
    <li className="space-y-2">
      <p className="font-medium">{label}</p>
      <dl className="grid gap-2 sm:grid-cols-2">
        <Side name="Yours" lines={words(mine)} />
        <Side name="Theirs" lines={words(theirs)} />
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button aria-label={`Keep mine: ${label}`} onClick={() => keepMine(member)}>
          Keep mine
        </Button>
        <Button aria-label={`Take theirs: ${label}`} onClick={() => takeTheirs(member)}>
          Take theirs
        </Button>
      </div>
    </li>
  );
}

function Side({ name, lines }: { name: string; lines: string[] }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface px-2.5 py-1.5">
      <dt className="text-sm text-ink-soft">{name}</dt>
      {lines.map((line) => (
        <dd key={line} className="break-words">
          {line}
        </dd>
      ))}
    </div>
  );
}
