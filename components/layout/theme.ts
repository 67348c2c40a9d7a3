export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The cookie that keeps the chosen theme, so that the server renders it without a flash. */
export const themeCookie = "theme";

export const toTheme = (value: string | undefined): Theme =>
  themes.find((theme) => theme === value) ?? "system";
