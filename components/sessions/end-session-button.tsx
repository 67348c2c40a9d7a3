"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { signOut } from "#components/auth/sign-out.ts";
import { Button } from "#components/ui/button.tsx";
import { revokeSessionAction } from "#lib/actions/sessions.ts";
import type { SessionView } from "#lib/session-view.ts";

/** Ends a session at once: its browser has to sign in again. */
export function EndSessionButton({ session }: { session: SessionView }) {
  const router = useRouter();
  const [ending, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const { current, own, person, browser, name } = session;
  const end = () =>
    start(async () => {
      if (current) {
        window.location.assign(await signOut());
        return;
      }
      const ended = await revokeSessionAction(name);
      setProblem(ended.ok ? undefined : ended.error.message);
      router.refresh();
    });
  const what = current ? "this session" : own ? `the session in ${browser}` : `${person}'s session`;
  return (
    <span className="flex flex-col items-end gap-1">
      <Button
        aria-label={current ? "Sign out of this session" : `End ${what}`}
        aria-disabled={ending}
        onClick={end}
      >
        {ending ? "Ending…" : current ? "Sign out" : "End"}
      </Button>
      {problem && (
        <span role="alert" className="text-sm text-bad">
          {problem}
        </span>
      )}
    </span>
  );
}
