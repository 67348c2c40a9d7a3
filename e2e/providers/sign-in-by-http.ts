import { type Answer, ask } from "./http-client.ts";

/** More steps than any way through the console and the provider has. */
const mostSteps = 16;

/** The cookies of a browser, by origin: the console and the provider of a test share the host. */
function cookieJar() {
  const kept = new Map<string, Map<string, string>>();
  return {
    keep: ({ origin }: URL, { headers }: Answer) => {
      const cookies = kept.get(origin) ?? new Map<string, string>();
      kept.set(origin, cookies);
      for (const line of headers["set-cookie"] ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        const removed = value === "" || /;\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(line);
        if (removed) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
    header: ({ origin }: URL) =>
      [...(kept.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}

/** Where the form of a page is sent to, if it has one. */
const formAction = ({ body }: Answer) => /<form method="post" action="([^"]+)"/.exec(body)?.[1];

/**
 * Signs somebody in as a browser does, without one: follows the console to the provider of the tests, fills its form, and comes
 * back.
 * @returns the cookie header of the session
 */
export async function signInByHttp(consoleUrl: string, login: string): Promise<string> {
  const jar = cookieJar();
  let url = new URL("/auth/sign-in", consoleUrl);
  let form: string | undefined;
  for (let step = 0; step < mostSteps; step += 1) {
    const headers = { cookie: jar.header(url) };
    const sent = form === undefined ? { headers } : post(headers, form);
    const answer = await ask(url, sent);
    jar.keep(url, answer);
    const { location } = answer.headers;
    const action = location === undefined ? formAction(answer) : undefined;
    const next = location ?? action;
    if (next === undefined) throw new Error(`${login} came to a halt at ${url.href}.`);
    const cookies = jar.header(url);
    if (/(^|; )(__Host-)?pcs-session=/.test(cookies)) return cookies;
    form = action === undefined ? undefined : `login=${encodeURIComponent(login)}`;
    url = new URL(next, url);
  }
  throw new Error(`${login} was sent around without an end, at last to ${url.href}.`);
}

const post = (headers: Record<string, string>, body: string) => ({
  method: "POST" as const,
  headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
  body,
});
