import { Alert } from "#components/ui/alert.tsx";
import { Elapsed } from "#components/ui/time.tsx";
import type { ClusterState } from "#lib/pcs/view/snapshot.ts";
import { isFailed } from "#lib/pcs/spec/lifecycle.ts";

/** What the present status means for the person, where it needs saying. */
export function ClusterNotice({ cluster }: { cluster: ClusterState }) {
  if (isFailed(cluster.summary.status)) return <Failed cluster={cluster} />;
  switch (cluster.summary.status) {
    case "CREATING":
      return (
        <Alert
          tone="info"
          title={
            <>
              AWS is creating this cluster, for <Elapsed since={cluster.summary.createdAt} /> so far
            </>
          }
        >
          <p>
            This takes a few minutes. Endpoints appear here once it is active; you may leave this
            page.
          </p>
        </Alert>
      );
    case "DELETING":
      return (
        <Alert tone="info" title="AWS is deleting this cluster">
          <p>This takes a few minutes. It cannot be stopped.</p>
        </Alert>
      );
    case "SUSPENDED":
      return (
        <Alert tone="warn" title="AWS has suspended this cluster">
          <p>
            Its controller is down and its instances are ended. AWS does this when the Slurm version
            is past its end of support.
          </p>
        </Alert>
      );
    default:
      return null;
  }
}

const nextSteps: Record<string, string> = {
  CREATE_FAILED: "Delete it, mend what the reason names, and create it again.",
  UPDATE_FAILED:
    "The cluster keeps its former settings. Mend what the reason names and update it again, or delete it.",
  DELETE_FAILED: "Mend what the reason names and delete it again.",
};

function Failed({ cluster: { summary, detail } }: { cluster: ClusterState }) {
  const errorInfo = detail?.errorInfo ?? [];
  return (
    <Alert tone="bad" title="The last operation on this cluster failed">
      {errorInfo.length === 0 && <p>AWS gives no reason.</p>}
      {errorInfo.map(({ code, message }, index) => (
        <p key={index}>
          {message} {code && <code className="font-mono text-sm">{code}</code>}
        </p>
      ))}
      <p>{nextSteps[summary.status]}</p>
    </Alert>
  );
}
