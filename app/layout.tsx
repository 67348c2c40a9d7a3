import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { QueryProvider } from "#components/layout/query-provider.tsx";
import { themeCookie, toTheme } from "#components/layout/theme.ts";
import { ClockProvider } from "#components/ui/clock.tsx";
import { renderTime } from "#lib/render-time.ts";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
});

export const metadata: Metadata = {
  title: { template: "%s · PCS Console", default: "PCS Console" },
  description: "Web console for AWS Parallel Computing Service",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#151b23" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" className={inter.variable} data-theme={theme === "system" ? undefined : theme}>
      <body>
        <ClockProvider renderedAt={await renderTime()}>
          <QueryProvider>{children}</QueryProvider>
        </ClockProvider>
      </body>
    </html>
  );
}
