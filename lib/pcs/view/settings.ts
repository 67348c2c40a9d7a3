import type { Revision } from "#lib/pcs/spec/revision.ts";

/** How a connection is configured; of secrets only that they are there. */
export type ConnectionSettings = {
  /** Where its calls of PCS go. */
  endpoint: string;
  /** How calls get their credentials, in words. */
  credentials: string;
  /** The role in AWS that the person has there, when people have roles of their own. */
  roleArn?: string;
  revision: Revision;
};

/** What a person sees of a connection in Settings. */
export type SettingsConnection = {
  id: string;
  name: string;
  region: string;
  /** The person's role in the console, there. */
  role: string;
  /** Only for who may see the configuration. */
  settings?: ConnectionSettings;
};

/** Who AWS takes a person for. */
export type AwsIdentity = { arn: string; account: string };

/** Whether AWS lets somebody use an action, and how that is known. */
export type PermissionLine = {
  /** As IAM spells it. */
  action: string;
  verdict: "works" | "refused" | "unknown";
  evidence: string;
  /** What to do, unless it works. */
  fix?: string;
};

/** A policy to paste into IAM: what it is, where it goes, and its JSON. */
export type PolicyText = { id: string; title: string; where: string; json: string };

/** The policies of one role of the console, or of the console itself. */
export type PoliciesView = {
  /** What has to be put in before they can be pasted, in sentences. */
  remarks: string[];
  policies: PolicyText[];
};
