/** Where to go when a wish cannot be granted. */
const home = "/";

/** Characters that browsers drop from addresses, or read as slashes. */
const misread = /[\\\p{Cc}]/u;

/**
 * The address in this console to go to after signing in: a path with its query, whatever was asked for. Nothing that
 * a browser would take for another host, and no way round in circles.
 */
export function returnPath(asked: string | null | undefined): string {
  if (!asked || asked.length > 2000 || !asked.startsWith("/") || misread.test(asked)) return home;
  const base = "http://console.invalid";
  if (asked.startsWith("//") || !URL.canParse(asked, base)) return home;
  const { origin, pathname, search } = new URL(asked, base);
  const own = origin === base && !pathname.startsWith("//") && !pathname.startsWith("/auth/");
  return own ? `${pathname}${search}` : home;
}
