/** Meant for the next calls of an operation: `Operation`, `service:Operation`, or * for any. */
type Meant = { operation: string; times: number };

function means(meant: string, service: string, operation: string): boolean {
  const [first = "", second] = meant.split(":");
  if (second !== undefined && first !== service) return false;
  const wanted = second ?? first;
  return wanted === "*" || wanted === operation;
}

/** What waits for calls to come: first come, first served, each as often as it says. */
export function createPending<Item extends Meant>() {
  let items: Item[] = [];
  return {
    list: (): readonly Item[] => items,
    add: (item: Item) => void items.push({ ...item }),
    clear: () => void (items = []),

    /** The first that waits for this operation; it then waits for one call less. */
    take(service: string, operation: string): Item | undefined {
      const item = items.find((candidate) => means(candidate.operation, service, operation));
      if (!item) return undefined;
      item.times -= 1;
      if (item.times === 0) items = items.filter((candidate) => candidate !== item);
      return item;
    },
  };
}
