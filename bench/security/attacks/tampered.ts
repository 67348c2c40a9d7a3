import { endOf, type Verdict } from "#bench/security/attack.ts";
import type { Claims, Tampering, Token } from "#bench/security/relay.ts";
import type { Target } from "#bench/security/target.ts";

/** A sign-in at a provider whose answers are changed on their way. Whoever is lured to an attacker's address is had, too. */
export const tampered = (
  name: string,
  how: (target: Target) => Tampering,
  login = "ada",
): { name: string; run: (target: Target) => Promise<Verdict> } => ({
  name,
  run: async (target) => {
    const { relay } = target;
    const browser = target.browser();
    const callback = await browser.comeBack(login);
    const before = relay.lured.length;
    relay.tamper(how(target));
    try {
      const verdict = await endOf(browser, await browser.finish(callback));
      return relay.lured.length > before ? { accepted: true, answer: "lured" } : verdict;
    } finally {
      relay.tamper({});
    }
  },
});

/** A sign-in with another id token than that of the provider. */
export const withToken = (
  name: string,
  make: (real: Token, target: Target, raw: string) => unknown,
  login?: string,
) => tampered(name, (target) => ({ idToken: (real, raw) => make(real, target, raw) }), login);

/** The same with some claims changed, and signed by a key of the provider; undefined takes one away. */
export const claiming = (
  name: string,
  change: Claims | ((real: Claims) => Claims),
  login?: string,
) =>
  withToken(
    name,
    ({ claims }, { relay }) =>
      relay.sign({
        claims: { ...claims, ...(typeof change === "function" ? change(claims) : change) },
      }),
    login,
  );
