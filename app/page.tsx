import { redirect } from "next/navigation";
import { connections } from "#lib/aws/connections.ts";
import { paths } from "#lib/paths.ts";

export const dynamic = "force-dynamic";

export default function Home() {
  redirect(paths.clusters(connections()[0].id));
}
