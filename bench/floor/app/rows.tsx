"use client";

import { useEffect, useState } from "react";
import type { Row } from "#bench/floor/read-rows.ts";

const pollMs = 6_000;

/** The least that shows rows and keeps them fresh. */
export function Rows({ first }: { first: Row[] }) {
  const [rows, setRows] = useState(first);
  useEffect(() => {
    const poll = async () => {
      const response = await fetch("/api/rows", { cache: "no-cache" });
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- both ends are this app
      setRows((await response.json()) as Row[]);
    };
    const timer = setInterval(() => void poll(), pollMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <table>
      <tbody>
        {rows.map(({ id, name, status, size, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/clusters/${id}`}>{name}</a>
            </th>
            <td>{status}</td>
            <td>{id}</td>
            <td>{size}</td>
            <td>{createdAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
