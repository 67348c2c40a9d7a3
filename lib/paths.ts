const segment = encodeURIComponent;

/** Every address of the console. The connection comes first, because it scopes everything. */
export const paths = {
  home: () => "/",
  clusters: (connection: string) => `/${segment(connection)}/clusters`,
  newCluster: (connection: string) => `/${segment(connection)}/clusters/new`,
  cluster: (connection: string, cluster: string) =>
    `/${segment(connection)}/clusters/${segment(cluster)}`,
  api: {
    clusters: (connection: string) => `/api/${segment(connection)}/clusters`,
    cluster: (connection: string, cluster: string) =>
      `/api/${segment(connection)}/clusters/${segment(cluster)}`,
  },
} as const;
