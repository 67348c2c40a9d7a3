import { kindCount } from "./count-words.ts";
import { changeSelected } from "./selection.ts";
import { Button } from "#components/ui/button.tsx";
import type { Resource } from "#lib/pcs/view/resource.ts";

const kinds = ["cluster", "computenodegroup", "queue"] as const;

const countsOf = (resources: Resource[]) =>
  kinds.flatMap((kind) => {
    const count = resources.filter((resource) => resource.kind === kind).length;
    return count > 0 ? [kindCount(kind, count)] : [];
  });

/** The groups or queues of the clusters that are selected, as far as they are not selected themselves. */
function childrenOf(selected: Resource[], all: Resource[], kind: Resource["kind"]) {
  const clusters = new Set(selected.filter((each) => each.kind === "cluster").map(({ id }) => id));
  const arns = new Set(selected.map(({ arn }) => arn));
  return all.filter(
    (each) => each.kind === kind && clusters.has(each.clusterId) && !arns.has(each.arn),
  );
}

type SelectedResourcesProps = {
  selected: Resource[];
  all: Resource[];
  onChange: () => void;
};

/** What is selected, and how to select more or other things. */
export function SelectedResources({ selected, all, onChange }: SelectedResourcesProps) {
  const offers = (["computenodegroup", "queue"] as const).map((kind) => ({
    ...{ kind, children: childrenOf(selected, all, kind) },
  }));
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-accent-soft px-4 py-2">
      <span role="status" className="font-medium">
        {countsOf(selected).join(", ")} selected
      </span>
      {offers.map(
        ({ kind, children }) =>
          children.length > 0 && (
            <Button
              key={kind}
              onClick={() =>
                changeSelected((before) => new Set([...before, ...children.map(({ arn }) => arn)]))
              }
            >
              Add their {kindCount(kind, children.length)}
            </Button>
          ),
      )}
      <Button look="quiet" onClick={onChange}>
        Change the selection
      </Button>
    </div>
  );
}
