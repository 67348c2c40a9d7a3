import Link from "next/link";
import { AwsIdentityPart } from "./aws-identity.tsx";
import { PermissionsCheck } from "./permissions-check.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Copyable } from "#components/ui/copyable.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Section } from "#components/ui/section.tsx";
import { paths } from "#lib/paths.ts";
import type { SettingsConnection } from "#lib/pcs/view/settings.ts";

/** One connection: how it is configured, who AWS thinks one is, and what one may do. */
export function ConnectionSection({ connection }: { connection: SettingsConnection }) {
  const { id, name, settings } = connection;
  return (
    <Section
      title={name}
      actions={
        settings && (
          <Link
            href={paths.settingsPolicies(id, "viewer")}
            aria-label={`Policies, ${name}`}
            className={buttonClass("secondary")}
          >
            Policies
          </Link>
        )
      }
    >
      <div className="divide-y divide-line">
        <ConnectionFacts connection={connection} />
        <AwsIdentityPart connection={connection} />
        <PermissionsCheck connection={connection} />
      </div>
    </Section>
  );
}

function ConnectionFacts({ connection }: { connection: SettingsConnection }) {
  const { id, region, role, settings } = connection;
  return (
    <Facts>
      <Fact name="Region">{region}</Fact>
      <Fact name="Your role in the console">{role}</Fact>
      <Fact name="Connection id">
        <code className="font-mono text-sm">{id}</code>
      </Fact>
      {settings && (
        <>
          <Fact name="Calls of PCS go to">{settings.endpoint}</Fact>
          <Fact name="API reference followed">{settings.revision}</Fact>
          <Fact name="Credentials" wide={settings.roleArn === undefined}>
            {settings.credentials}
          </Fact>
          {settings.roleArn && (
            <Fact name="Your role in AWS" wide>
              <Copyable value={settings.roleArn} name="your role's ARN" />
            </Fact>
          )}
        </>
      )}
    </Facts>
  );
}
