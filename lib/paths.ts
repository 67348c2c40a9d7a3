const segment = encodeURIComponent;

/** One parameter several times, once for each of its values. */
const listOf = (name: string, values: string[]) =>
  values.map((value) => `${name}=${segment(value)}`).join("&");

/** The parameters that say something. */
function queryOf(query: Record<string, string | undefined>) {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${segment(value)}`],
  );
  return said.length > 0 ? `?${said.join("&")}` : "";
}

/** Every address of the console. The connection comes first, because it scopes everything. */
export const paths = {
  home: () => "/",
  /** Leads out of the console, to wherever people sign in. */
  signIn: (returnTo: string) => `/auth/sign-in?returnTo=${segment(returnTo)}`,
  signOut: () => "/auth/sign-out",
  signedOut: () => "/auth/signed-out",
  roles: () => "/settings/roles",
  sessions: () => "/settings/sessions",
  settings: () => "/settings",
  settingsPolicies: (connection: string, subject: string) =>
    `/settings/policies?connection=${segment(connection)}&for=${segment(subject)}`,
  clusters: (connection: string) => `/${segment(connection)}/clusters`,
  newCluster: (connection: string) => `/${segment(connection)}/clusters/new`,
  cloneCluster: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/new?from=${segment(cluster)}`,
  wizard: (connection: string, draft: string) =>
    `/${segment(connection)}/clusters/new/${segment(draft)}`,
  cluster: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}`,
  editCluster: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/edit`,
  topology: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/topology`,
  nodeGroups: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/node-groups`,
  newNodeGroup: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/node-groups/new`,
  editNodeGroup: (connection: string, cluster: string, group: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/node-groups/${segment(group)}/edit`,
  nodeGroup: (connection: string, cluster: string, group: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/node-groups/${segment(group)}`,
  queues: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/queues`,
  newQueue: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/queues/new`,
  editQueue: (connection: string, cluster: string, queue: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/queues/${segment(queue)}/edit`,
  queue: (connection: string, cluster: string, queue: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/queues/${segment(queue)}`,
  instances: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/instances`,
  tags: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/tags`,
  bulkTags: (connection: string) => `/${segment(connection)}/tags`,
  activity: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}/activity`,
  runs: (connection: string) => `/${segment(connection)}/runs`,
  run: (connection: string, run: string) => `/${segment(connection)}/runs/${segment(run)}`,
  teardown: (connection: string, clusters: string[]) =>
    `/${segment(connection)}/teardown?${listOf("cluster", clusters)}`,
  audit: (query: Record<string, string | undefined> = {}) => `/audit${queryOf(query)}`,
  auditEntry: (seq: number) => `/audit/${String(seq)}`,
  api: {
    auditExport: (query: Record<string, string | undefined>) =>
      `/api/audit/export${queryOf(query)}`,
    fleet: () => "/api/fleet",
    search: () => "/api/search",
    clusters: (connection: string) => `/api/${segment(connection)}/clusters`,
    cluster: (connection: string, cluster: string) =>
      `/api/${segment(connection)}/clusters/${segment(cluster)}`,
    resources: (connection: string) => `/api/${segment(connection)}/resources`,
    instances: (connection: string, cluster: string) =>
      `/api/${segment(connection)}/clusters/${segment(cluster)}/instances`,
    tags: (connection: string, arn: string) =>
      `/api/${segment(connection)}/tags?arn=${segment(arn)}`,
    choices: (connection: string, kind: string, input: Record<string, string>) =>
      `/api/${segment(connection)}/choices/${kind}${Object.keys(input).length > 0 ? `?${new URLSearchParams(input).toString()}` : ""}`,
    runs: (connection: string) => `/api/${segment(connection)}/runs`,
    run: (connection: string, run: string) => `/api/${segment(connection)}/runs/${segment(run)}`,
    teardown: (connection: string, clusters: string[]) =>
      `/api/${segment(connection)}/teardown?${listOf("cluster", clusters)}`,
    activity: (connection: string, cluster: string, limit: number) =>
      `/api/${segment(connection)}/clusters/${segment(cluster)}/activity?limit=${String(limit)}`,
  },
} as const;
