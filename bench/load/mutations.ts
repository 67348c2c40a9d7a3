import { setTimeout as sleep } from "node:timers/promises";
import { paginateListQueues, PCS } from "@aws-sdk/client-pcs";
import { signInByHttp } from "#e2e/providers/http-browser.ts";
import { adminKey } from "#sandbox/seed/identities.ts";
import { startInstallation } from "#scripts/installation.mjs";
import { withFolder } from "#bench/folder.ts";
import { type Figure, figure } from "#bench/report.ts";
import { type Account, account, auditTrails, type Mutation } from "./account.ts";
import { addTag, createQueue, type Target } from "./client.ts";
import { auditReader, killInTurn, slowDown } from "./kills.ts";

const clients = 8;
/** Between two changes of a client: together they stay below what a person may send in a minute. */
const pauseMs = 400;
/** PCS allows 50 on a resource. */
const mostTags = 40;

type Cluster = { id: string; arn: string };

async function activeClusters(pcs: PCS): Promise<Cluster[]> {
  const { clusters = [] } = await pcs.listClusters({});
  return clusters.flatMap(({ id, arn, status }) =>
    status === "ACTIVE" && id !== undefined && arn !== undefined ? [{ id, arn }] : [],
  );
}

async function queuesOf(pcs: PCS, clusterIdentifier: string) {
  const found: { name: string; arn: string }[] = [];
  for await (const { queues = [] } of paginateListQueues({ client: pcs }, { clusterIdentifier }))
    found.push(...queues.map(({ name = "", arn = "" }) => ({ name, arn })));
  return found;
}

const isOurs = (name: string) => name.startsWith("load-");

/** The names of all that the clients have made. */
async function madeNames(pcs: PCS, clusters: Cluster[]): Promise<string[]> {
  const names: string[] = [];
  for (const { id, arn } of clusters) {
    const queues = await queuesOf(pcs, id);
    names.push(...queues.map(({ name }) => name));
    for (const resourceArn of [arn, ...queues.map((queue) => queue.arn)])
      names.push(...Object.keys((await pcs.listTagsForResource({ resourceArn })).tags ?? {}));
  }
  return names.filter(isOurs);
}

type Client = { target: Target; number: number; cluster: Cluster; tagged: string };

/** Sends changes, queues and tags in turn, until it is told to stop. It repeats none. */
async function work(
  { target, number, cluster, tagged }: Client,
  mutations: Mutation[],
  signal: AbortSignal,
) {
  for (let count = 0; !signal.aborted; count += 1) {
    const name = `load-${number}-${count}`;
    const tags = count % 2 === 1 && count < mostTags * 2;
    mutations.push(
      tags ? await addTag(target, tagged, name) : await createQueue(target, cluster.id, name),
    );
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

const figuresOf = (kills: number, mutations: number, found: Account): Figure[] => [
  figure("kills", "consoles killed, one of two at a time", kills),
  figure("mutations", "changes that clients sent meanwhile", mutations),
  figure("mutationsSucceeded", "answered with success", found.succeeded),
  figure("mutationsRefused", "answered with a failure by a console", found.refused),
  figure("mutationsUnanswered", "not answered by a console", found.unanswered),
  figure("unansweredKnown", "of those: the audit log has the outcome", found.known),
  figure("unansweredUnknown", "the audit log has the intent alone", found.unknown),
  figure("unknownHappened", "of these the sandbox has", found.happened),
  figure("unansweredUnsent", "never began", found.unsent),
  figure("mutationsLost", "changes that are not accounted for", found.wrong.length, { mustBe: 0 }),
];

/** Changes at two consoles, which are killed in turn: what clients were told, the audit log and the sandbox agree. */
export const mutationsUnderKills = (kills: number): Promise<Figure[]> =>
  withFolder(async (dataDir) => {
    await using parts = new AsyncDisposableStack();
    const { trails, read } = auditTrails();
    const sandboxOptions = { quotas: { queues: 100_000 }, transitionMs: 500 };
    const { onLine, nextIntent } = auditReader(read);
    const installation = await startInstallation({ dataDir, onLine, sandbox: sandboxOptions });
    parts.defer(() => installation.stop());
    const { url, sandbox } = installation;
    const pcs = new PCS({
      endpoint: sandbox.endpoint,
      region: "us-east-1",
      credentials: adminKey,
    });
    parts.defer(() => pcs.destroy());
    const clusters = await activeClusters(pcs);
    const queues = await Promise.all(clusters.map(({ id }) => queuesOf(pcs, id)));
    const taggable = [clusters, ...queues].flat().map(({ arn }) => arn);

    await slowDown(sandbox.endpoint);
    const mutations: Mutation[] = [];
    const stopping = new AbortController();
    const working: Promise<void>[] = [];
    for (let number = 0; number < clients; number += 1) {
      const cluster = clusters[number % clusters.length];
      const tagged = taggable[number % taggable.length];
      if (!cluster || tagged === undefined) throw new Error("The seed has no cluster to work on.");
      // Without the balancer's own cookie, so that each request goes to whichever console's turn it is.
      const cookie = await signInByHttp(url, number % 2 === 0 ? "olaf" : "ada");
      const client = { target: { url, cookie }, number, cluster, tagged };
      working.push(work(client, mutations, stopping.signal));
    }
    await killInTurn(installation, kills, nextIntent);
    stopping.abort();
    await Promise.all(working);
    const there = await madeNames(pcs, clusters);
    const found = account({ mutations, trails, there });
    for (const sentence of found.wrong) console.error(sentence);
    return figuresOf(kills, mutations.length, found);
  });
