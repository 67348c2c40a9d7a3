"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { type Theme, themeCookie, themes } from "./theme.ts";

const looks = {
  system: { icon: Monitor, word: "as the system" },
  light: { icon: Sun, word: "light" },
  dark: { icon: Moon, word: "dark" },
} as const;

const yearInSeconds = 365 * 24 * 60 * 60;

function apply(theme: Theme) {
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${String(yearInSeconds)}; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Steps through the themes: as the system, light, dark. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const { icon: Icon, word } = looks[theme];
  return (
    <button
      type="button"
      aria-label={`Theme: ${word}. Switch to ${looks[next].word}.`}
      title={`Theme: ${word}`}
      onClick={() => {
        apply(next);
        setTheme(next);
      }}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
