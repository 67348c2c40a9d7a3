import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apache } from "#scripts/apache.mjs";
import { answers, whenReady } from "#scripts/when-ready.mjs";
import type { OidcProvider } from "./oidc-provider.ts";
import { startTethered } from "./tethered.ts";

type ApacheOptions = {
  port: number;
  /** Where the console itself listens. */
  consoleUrl: string;
  provider: OidcProvider;
};

/** The path at the proxy that the provider sends browsers back to. */
export const proxyCallback = "/proxy/callback";

/** The header in which the proxy passes on the id token. */
export const proxyHeader = "x-id-token";

const modules = [
  ...["mpm_event", "authn_core", "authz_core", "authz_user"],
  ...["headers", "proxy", "proxy_http", "auth_openidc"],
];

// Its workers may not be root.
const unprivileged = process.getuid?.() === 0 ? "User nobody\nGroup nogroup" : "";

/**
 * Signs in whoever comes, passes everything on with the id token in a header of its own, and takes away what senders
 * wrote there themselves. What is no page gets 401 in place of the way to the provider. Of its own answers to a probe
 * there is one, which needs no sign-in.
 */
const configuration = (folder: string, { port, consoleUrl, provider }: ApacheOptions) => `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/httpd.pid
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
ErrorLog "|/bin/cat"
${modules.map((name) => `LoadModule ${name}_module ${apache.modules}/mod_${name}.so`).join("\n")}
${unprivileged}

OIDCProviderMetadataURL ${provider.issuer}/.well-known/openid-configuration
OIDCClientID ${provider.clientId}
OIDCClientSecret ${provider.clientSecret}
OIDCRedirectURI http://127.0.0.1:${port}${proxyCallback}
OIDCCryptoPassphrase ${randomBytes(16).toString("hex")}
OIDCScope "openid profile"
OIDCPKCEMethod S256
OIDCCookieSameSite On
OIDCPassIDTokenAs serialized
OIDCPassClaimsAs environment

ProxyPreserveHost On
ProxyPass ${proxyCallback} !
ProxyPass / ${consoleUrl}/
RequestHeader unset ${proxyHeader} early
<Location />
  AuthType openid-connect
  Require valid-user
  OIDCUnAuthAction 401 "-n %{HTTP:Sec-Fetch-Mode} && %{HTTP:Sec-Fetch-Mode} != 'navigate'"
  RequestHeader set ${proxyHeader} "expr=%{reqenv:OIDC_id_token}"
</Location>
<Location /healthz>
  Require all granted
  RequestHeader unset ${proxyHeader}
</Location>
`;

/** Starts Apache httpd with mod_auth_openidc in front of a console. */
export async function startApache(options: ApacheOptions): Promise<{ stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "pcs-console-apache-"));
  const file = join(folder, "httpd.conf");
  await writeFile(file, configuration(folder, options), { mode: 0o600 });
  const httpd = startTethered(apache.program, ["-D", "FOREGROUND", "-f", file], { cwd: folder });
  const stop = async () => {
    await httpd.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const ready = answers([`http://127.0.0.1:${options.port}/healthz`]);
    await whenReady("Apache httpd", httpd, { timeoutMs: 30_000, ...ready });
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
