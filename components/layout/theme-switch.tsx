"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { chooseTheme, useTheme } from "./chosen-theme.ts";
import { type Theme, themes } from "./theme.ts";

const looks = {
  system: { icon: Monitor, word: "as the system" },
  light: { icon: Sun, word: "light" },
  dark: { icon: Moon, word: "dark" },
} as const;

/** Steps through the themes: as the system, light, dark. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const theme = useTheme(initial);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const { icon: Icon, word } = looks[theme];
  return (
    <button
      type="button"
      aria-label={`Theme: ${word}. Switch to ${looks[next].word}.`}
      title={`Theme: ${word}`}
      onClick={() => chooseTheme(next)}
      className="inline-flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
