import {
  Ban,
  CloudOff,
  KeyRound,
  LoaderCircle,
  LogIn,
  ScrollText,
  type LucideIcon,
  SearchX,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { SignInLink } from "#components/auth/sign-in-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Failure, FailureKind } from "#lib/errors.ts";

const looks: Partial<Record<FailureKind, { icon: LucideIcon; title: string }>> = {
  "signed-out": { icon: LogIn, title: "You are not signed in" },
  denied: { icon: Ban, title: "No access" },
  "not-found": { icon: SearchX, title: "Not found" },
  unrecorded: { icon: ScrollText, title: "The audit log cannot be written" },
  throttled: { icon: LoaderCircle, title: "AWS asks to slow down" },
  credentials: { icon: KeyRound, title: "AWS refuses the credentials" },
  unreachable: { icon: CloudOff, title: "No answer from AWS" },
};

type FailurePanelProps = { failure: Failure; heading?: "h1"; action?: ReactNode };

/** What stands in place of content that could not be read at all. */
export function FailurePanel({ failure, heading, action }: FailurePanelProps) {
  const { icon, title } = looks[failure.kind] ?? {
    icon: TriangleAlert,
    title: "Something went wrong",
  };
  return (
    <div role="alert" className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={icon}
        title={title}
        heading={heading}
        action={
          action ??
          (failure.kind === "signed-out" ? (
            <SignInLink look="primary">Sign in</SignInLink>
          ) : undefined)
        }
      >
        <p>{failure.message}</p>
        {failure.advice && <p>{failure.advice}</p>}
        <FailureReference failure={failure} />
      </EmptyState>
    </div>
  );
}

/** AWS's code and request id, for whoever has to look further. */
export function FailureReference({ failure: { code, requestId } }: { failure: Failure }) {
  if (!code && !requestId) return null;
  return (
    <p className="font-mono text-xs break-all">
      {[code, requestId && `request ${requestId}`].filter(Boolean).join(" · ")}
    </p>
  );
}
