import { readRows } from "#bench/floor/read-rows.ts";
import { Rows } from "./rows.tsx";

export const dynamic = "force-dynamic";

export default function Page() {
  return <Rows first={readRows()} />;
}
