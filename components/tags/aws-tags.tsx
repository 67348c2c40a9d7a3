import { Exactly } from "./tag-diff.tsx";
import { isAwsTag } from "./tag-edits.ts";
import type { Tags } from "#lib/pcs/view/tags.ts";

/** The tags that AWS itself put on a resource, which nobody else can change. */
export function AwsTags({ tags }: { tags: Tags }) {
  const own = Object.entries(tags).filter(([key]) => isAwsTag(key));
  if (own.length === 0) return null;
  return (
    <section aria-label="Tags of AWS" className="space-y-1.5">
      <h3 className="text-sm font-medium">
        Set by AWS <span className="font-normal text-ink-soft">– read-only, and not counted</span>
      </h3>
      <dl className="space-y-1">
        {own.map(([key, value]) => (
          <div key={key} className="flex flex-wrap gap-x-2">
            <dt>
              <Exactly>{key}</Exactly>
            </dt>
            <dd>
              <Exactly>{value}</Exactly>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
