// node --conditions=react-server approve.ts CLUSTER GROUPS QUEUES: stores an approved creation of a cluster with so many groups
// and queues, of which each has all groups, and prints its id. The next console on that database carries it out.
import { openDatabase } from "#lib/db/database.ts";
import { approve } from "#lib/runs/testing/by-hand.ts";
import { localContext, specifications } from "#lib/runs/testing/specification.ts";
import { clusterOf } from "./cluster-of.ts";

const [clusterName = "", groups, queues] = process.argv.slice(2);
const wanted = clusterOf(clusterName, Number(groups), Number(queues));
const specify = await specifications(localContext());
const id = await approve(specify(wanted.clusterName, wanted.groups, wanted.queues));
const opened = await openDatabase();
if (opened.ok) await opened.value.close();
process.stdout.write(`${id}\n`);
process.exit();
