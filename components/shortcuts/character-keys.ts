const cookie = "character-keys";

const yearInSeconds = 365 * 24 * 60 * 60;

/** Whether single characters are commands: who dictates or uses a switch may turn that off (WCAG 2.1.4). */
export const characterKeysAreOn = () => !document.cookie.includes(`${cookie}=off`);

export function turnCharacterKeys(to: "on" | "off") {
  document.cookie = `${cookie}=${to}; path=/; max-age=${String(yearInSeconds)}; samesite=lax`;
}
