import { type Theme, themeCookie } from "./theme.ts";
import { createTabStore } from "#components/tab-store.ts";

const yearInSeconds = 365 * 24 * 60 * 60;

const chosen = createTabStore<Theme | undefined>(undefined);

/** The theme of this tab; until one is chosen here, that of the server's answer. */
export const useTheme = (initial: Theme): Theme => chosen.use() ?? initial;

/** Changes the theme, here and for the next visit. */
export function chooseTheme(theme: Theme) {
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${String(yearInSeconds)}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  chosen.change(() => theme);
}
