"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Row } from "#bench/floor/read-rows.ts";

const pollMs = 6_000;

async function fetchRows(): Promise<Row[]> {
  const response = await fetch("/api/rows", { cache: "no-cache" });
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- both ends are this app
  return (await response.json()) as Row[];
}

/**
 * The least that shows rows and keeps them fresh with what a page of this kind is made of: Next, React, TanStack
 * Query and Tailwind, each as its own introduction sets it up.
 */
export function Rows({ first }: { first: Row[] }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Table first={first} />
    </QueryClientProvider>
  );
}

function Table({ first }: { first: Row[] }) {
  const { data } = useQuery({
    queryKey: ["rows"],
    queryFn: fetchRows,
    initialData: first,
    staleTime: pollMs,
    refetchInterval: pollMs,
  });
  return (
    <table className="w-full text-left text-sm">
      <tbody>
        {data.map(({ id, name, status, size, createdAt }) => (
          <tr key={id} className="border-b">
            <th scope="row" className="px-3 py-2">
              <a className="text-blue-700 underline" href={`/clusters/${id}`}>
                {name}
              </a>
            </th>
            <td className="px-3 py-2">{status}</td>
            <td className="px-3 py-2">{id}</td>
            <td className="px-3 py-2">{size}</td>
            <td className="px-3 py-2">{createdAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
