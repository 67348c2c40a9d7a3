"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/** The SDK has retried already, and the next poll comes anyway: a failed read is shown, not repeated. */
const newQueryClient = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(newQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
