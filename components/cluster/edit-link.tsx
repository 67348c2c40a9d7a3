import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { Permitted } from "#components/layout/permissions.tsx";
import { ReasonedLink } from "#components/reasoned-link.tsx";
import type { Permission } from "#lib/permission.ts";
import type { Verdict } from "#lib/pcs/spec/lifecycle.ts";

type EditLinkProps = {
  permission: Permission;
  href: string;
  verdict: Verdict;
  children: ReactNode;
};

/** The way to the form that changes a resource, for those who may. */
export const EditLink = ({ permission, href, verdict, children }: EditLinkProps) => (
  <Permitted to={permission}>
    <ReasonedLink href={href} verdict={verdict}>
      <Pencil aria-hidden className="size-4" />
      {children}
    </ReasonedLink>
  </Permitted>
);
