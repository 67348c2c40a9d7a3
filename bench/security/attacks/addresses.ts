import { answerOf, type Family, type Verdict } from "#bench/security/attack.ts";
import type { Target } from "#bench/security/target.ts";

const evil = "evil.example";

/** Where a browser would go from an answer of the console. */
const leadsTo = ({ headers }: { headers: { location?: string | undefined } }, from: string) =>
  new URL(headers.location ?? "", from);

/** A sign-in that begins with a wish to end somewhere else. */
const returning = (name: string, query: string) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const browser = target.browser();
    const answer = await browser.finish(await browser.comeBack("vera", query));
    const at = leadsTo(answer, target.url);
    // Whoever is not in was not led anywhere, which is no proof.
    const proven = await browser.isIn();
    return { accepted: at.origin !== target.url, answer: proven ? at.pathname : "unavailable" };
  },
});

const wish = (spelling: string) =>
  returning(`to ${JSON.stringify(spelling)}`, `?returnTo=${encodeURIComponent(spelling)}`);

/** After signing in, people go on to a page of the console alone. */
export const returns: Family = {
  aim: "lead people somewhere else by a link to the console",
  controls: [
    {
      name: "to a page of the console",
      run: async (target) => {
        const browser = target.browser();
        const wanted = "/sandbox/clusters?sort=name";
        const query = `?returnTo=${encodeURIComponent(wanted)}`;
        const answer = await browser.finish(await browser.comeBack("vera", query));
        return {
          accepted: leadsTo(answer, target.url).href === target.url + wanted,
          answer: answerOf(answer),
        };
      },
    },
  ],
  attacks: [
    ...[`https://${evil}/`, `//${evil}/`, `///${evil}`, `////${evil}`, `/\\${evil}`, `\\\\${evil}`],
    ...[
      `/\t/${evil}`,
      `/\n/${evil}`,
      `/\r\n/${evil}`,
      `\t//${evil}`,
      ` //${evil}`,
      `/\u0000/${evil}`,
    ],
    ...[
      `https:${evil}`,
      `https:/${evil}`,
      `http:///${evil}`,
      `@${evil}`,
      `.${evil}`,
      `:80@${evil}`,
    ],
    ...["javascript:alert(1)", "data:text/html,x", `/..//${evil}`, `/.//${evil}`, `/x/..//${evil}`],
    ...[`/%5c${evil}`, `/%2f${evil}`, `%2f%2f${evil}`, `/\u2028/${evil}`, `\u3000//${evil}`],
    ...["/auth/sign-out", "/x\r\nSet-Cookie: pcs-session=a", `/${"a".repeat(4000)}`],
  ]
    .map(wish)
    .concat([
      returning("to the second of two wishes", `?returnTo=%2F&returnTo=%2F%2F${evil}`),
      returning("to the first of two wishes", `?returnTo=%2F%2F${evil}&returnTo=%2F`),
    ]),
};

/** The headers by which a request says for which host it is, or was, or on which way it came. */
const pretending = (name: string, headers: Record<string, string>) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const browser = target.browser();
    const begun = await browser.begin("", headers);
    const back = new URL(begun.searchParams.get("redirect_uri") ?? "about:blank");
    const callback = await browser.authenticate(begun, "vera");
    const answer = await browser.send(callback.pathname + callback.search, { headers });
    const page = await target.browser().send("/sandbox/clusters", { headers });
    const places = [back, leadsTo(answer, target.url), leadsTo(page, target.url)];
    const data = await target.browser().send("/api/fleet", { headers });
    return {
      accepted: places.some(({ origin }) => origin !== target.url) || data.status === 200,
      answer: String(data.status),
    };
  },
});

/** A request without a session, with what makes other programs skip their checks. */
const skipping = (name: string, headers: Record<string, string>) => ({
  name,
  run: async (target: Target): Promise<Verdict> => {
    const data = await target.browser().send("/api/fleet", { headers });
    const page = await target.browser().send("/sandbox/clusters", { headers });
    const shown = page.body.includes("cfd-production");
    return { accepted: data.status === 200 || shown, answer: String(data.status) };
  },
});

/** The console is at PUBLIC_URL, whatever a request says. */
export const hosts: Family = {
  aim: "have the console take another address for its own, or skip its checks",
  controls: [
    {
      name: "its own name",
      run: async (target) => {
        const browser = target.browser();
        const answer = await browser.finish(await browser.comeBack("vera"));
        return { accepted: await browser.isIn(), answer: answerOf(answer) };
      },
    },
  ],
  attacks: [
    pretending("Host", { host: evil }),
    pretending("X-Forwarded-Host", { "x-forwarded-host": evil }),
    pretending("two of X-Forwarded-Host", { "x-forwarded-host": `${evil}, 127.0.0.1` }),
    pretending("X-Forwarded-Proto", { "x-forwarded-proto": "https" }),
    pretending("X-Forwarded-Proto with a script", { "x-forwarded-proto": "javascript" }),
    pretending("X-Forwarded-Port", { "x-forwarded-port": "8443" }),
    pretending("X-Forwarded-Prefix", { "x-forwarded-prefix": `//${evil}` }),
    pretending("X-Forwarded-Server", { "x-forwarded-server": evil }),
    pretending("Forwarded", { forwarded: `host=${evil};proto=https` }),
    pretending("X-Original-URL", { "x-original-url": `//${evil}/`, "x-rewrite-url": `//${evil}/` }),
    pretending("X-HTTP-Host-Override", { "x-http-host-override": evil, "x-host": evil }),
    pretending("the header of the page's address", { "x-pcs-console-path": `//${evil}/` }),
    ...["proxy", "src/proxy", "middleware", "src/middleware", "pages/_middleware"].map((name) =>
      skipping(`x-middleware-subrequest: ${name}`, {
        "x-middleware-subrequest": Array.from({ length: 5 }, () => name).join(":"),
      }),
    ),
    skipping("x-middleware-invoke", { "x-middleware-invoke": "1", "x-middleware-next": "1" }),
    skipping("x-middleware-rewrite", { "x-middleware-rewrite": "/healthz" }),
    skipping("x-invoke-path", { "x-invoke-path": "/healthz", "x-invoke-status": "200" }),
    skipping("x-matched-path", { "x-matched-path": "/healthz", "x-now-route-matches": "1" }),
    skipping("x-nextjs-data", { "x-nextjs-data": "1" }),
    skipping("a prefetch of a component", { rsc: "1", "next-router-prefetch": "1" }),
    skipping("a name of somebody", { "x-remote-user": "ada", "x-forwarded-user": "ada" }),
  ],
};
