import { type Answer, ask, type Asking } from "./http-client.ts";

/** More steps than any way through a provider has. */
const mostSteps = 16;

const removes = (line: string) => /;\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(line);

/** Each browser comes from an address of its own: the console counts sign-ins by address. */
let browsers = 0;
const nextAddress = () => {
  browsers += 1;
  return `10.${browsers >> 16}.${(browsers >> 8) & 255}.${browsers & 255}`;
};

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The first form of a page that is to be posted, filled by somebody whose password is their login. */
function filledForm(page: string, login: string): { action: string; body: string } | undefined {
  const [form] = /<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/.exec(page) ?? [];
  if (form === undefined) return undefined;
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name !== undefined && attribute(tag, "type") !== "checkbox")
      fields.set(name, attribute(tag, "value") ?? "");
  }
  for (const name of ["login", "user", "password"]) if (fields.has(name)) fields.set(name, login);
  return { action: attribute(form, "action") ?? "#", body: fields.toString() };
}

/** A browser of somebody, without its screen: cookies, an address, and requests that can be wrong in any way. */
export function newBrowser(consoleUrl: string, as: { host?: string } = {}) {
  const address = nextAddress();
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const cookies = jarOf(new URL(consoleUrl).origin);

  async function send(url: URL, asking: Asking = {}): Promise<Answer> {
    const jar = jarOf(url.origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      "x-forwarded-for": address,
      ...(as.host !== undefined && jar === cookies && { host: as.host }),
      ...(cookie !== "" && { cookie }),
      ...asking.headers,
    };
    const answer = await ask(url, { ...asking, headers });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (removes(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  const at = (path: string) => new URL(path, consoleUrl);

  /** Signs in at the provider, up to the address back to the console, which is not opened. */
  async function authenticate(start: URL, login: string): Promise<URL> {
    let url = start;
    let asking: Asking = {};
    for (let step = 0; step < mostSteps; step += 1) {
      const { headers, body } = await send(url, asking);
      const form = headers.location === undefined ? filledForm(body, login) : undefined;
      const next = headers.location ?? form?.action;
      if (next === undefined) throw new Error(`${login} came to a halt at ${url.href}.`);
      url = next === "#" ? url : new URL(next, url);
      if (url.pathname === "/auth/callback") return url;
      const type = { "content-type": "application/x-www-form-urlencoded" };
      asking = form ? { method: "POST", headers: type, body: form.body } : {};
    }
    throw new Error(`${login} was sent around without an end, at last to ${url.href}.`);
  }

  /** Begins to sign in: where at the provider the console sends the browser. */
  async function begin(query = "", headers: Record<string, string> = {}): Promise<URL> {
    const { headers: sent } = await send(at(`/auth/sign-in${query}`), { headers });
    return new URL(sent.location ?? "about:blank", consoleUrl);
  }

  return {
    address,
    cookies,
    begin,
    authenticate,
    /** Sends a request to the console, by its path. */
    send: (path: string, asking?: Asking) => send(at(path), asking),
    /** Begins, and signs in at the provider: the address back to the console. */
    comeBack: async (login: string, query?: string) => authenticate(await begin(query), login),
    /** Opens an address back to the console, wherever the provider thinks that it is. */
    finish: (callback: URL) => send(at(callback.pathname + callback.search)),
    isIn: async () => (await send(at("/api/fleet"))).status === 200,
  };
}

export type Browser = ReturnType<typeof newBrowser>;

/**
 * Signs somebody in.
 * @returns the cookie header of the session
 */
export async function signInByHttp(consoleUrl: string, login: string): Promise<string> {
  const browser = newBrowser(consoleUrl);
  await browser.finish(await browser.comeBack(login));
  const session = [...browser.cookies].find(([name]) => /^(__Host-)?pcs-session$/.test(name));
  if (!session) throw new Error(`${login} came back from the provider without a session.`);
  return session.join("=");
}
