import { hash } from "node:crypto";
import { z } from "zod";
import type { Ec2Context } from "#sandbox/ec2/context.ts";
import { filterParameter, type Filters, filterThings, type Tags } from "#sandbox/ec2/filters.ts";
import { selectThings, type Wanted } from "#sandbox/ec2/ids.ts";
import { type PageBounds, pageOf } from "#sandbox/ec2/paging.ts";
import type { Caller } from "#sandbox/http/signature.ts";
import type { QueryError } from "#sandbox/query/dialect.ts";
import { count, flag, parseParameters } from "#sandbox/query/parse-parameters.ts";
import {
  answered,
  type QueryOperation,
  type QueryOutcome,
  refused,
} from "#sandbox/query/service.ts";
import type { XmlObject } from "#sandbox/query/xml.ts";

/** What DryRun answers to those who may make the call; those who may not were refused before. */
export const dryRun = refused("DryRunOperation", "You may do this; DryRun says not to.");

const unknownToken = refused(
  "InvalidNextToken",
  "The NextToken is not one for this request, or it is too old.",
);

/** One of EC2's Describe operations: which things there are, what finds them and how they look. */
type Description<Thing, Request> = {
  name: string;
  /** The element around the things. */
  set: string;
  /** The parameters that only this operation has. */
  request: z.ZodType<Request>;
  /** All things that there are; every other member is about those. */
  find: (caller: Caller, context: Ec2Context, request: Request) => Thing[];
  /** Which parameters name things. */
  wanted?: (request: Request) => Wanted<NoInfer<Thing>>[];
  /** What else a request can name that does not exist. */
  refuse?: (request: Request, caller: Caller) => QueryError | undefined;
  filters: Filters<NoInfer<Thing>>;
  tags?: (thing: NoInfer<Thing>) => Tags;
  page?: PageBounds;
  show: (thing: NoInfer<Thing>, caller: Caller, request: Request) => XmlObject;
};

/** The parameters that all operations have; MaxResults only those that answer in pages. */
const commonSchema = (page: PageBounds | undefined) => {
  const size: z.ZodType<number | undefined> = page
    ? count(page.least, page.most).optional()
    : z.undefined();
  return z.object({
    DryRun: flag.optional(),
    Filter: filterParameter,
    NextToken: z.string().optional(),
    MaxResults: size,
  });
};

type CommonRequest = z.infer<ReturnType<typeof commonSchema>>;

function describe<Thing, Request extends object>(
  description: Description<Thing, Request>,
  { DryRun, Filter = [], NextToken: token, MaxResults: size }: CommonRequest,
  request: Request,
  caller: Caller,
  context: Ec2Context,
): QueryOutcome {
  const { name, set, page, find, show, wanted = () => [] } = description;
  if (DryRun) return dryRun;
  const error = description.refuse?.(request, caller);
  if (error) return { ok: false, error };
  const selected = selectThings(find(caller, context, request), wanted(request));
  if (!selected.ok) return selected;
  const filtered = filterThings(selected.things, Filter, description, caller);
  if (!filtered.ok) return filtered;
  const sameness = hash("sha256", JSON.stringify([Filter, request]));
  const binding = [name, caller.accountId, caller.region, sameness];
  const part = pageOf(filtered.things, { size: size ?? page?.usual, token, binding }, context);
  if (!part) return unknownToken;
  const shown = part.things.map((thing) => show(thing, caller, request));
  return answered({ [set]: shown, nextToken: part.nextToken });
}

/** Defines a Describe operation. */
export const defineDescribe =
  <Thing, Request extends object>(description: Description<Thing, Request>) =>
  (context: Ec2Context): QueryOperation => {
    const schema = commonSchema(description.page);
    return {
      name: description.name,
      run({ DryRun, Filter, NextToken, MaxResults, ...own }, caller, { parameterError }) {
        const common = parseParameters(schema, { DryRun, Filter, NextToken, MaxResults });
        if (!common.ok) return { ok: false, error: parameterError(common.problem) };
        const request = parseParameters(description.request, own);
        if (!request.ok) return { ok: false, error: parameterError(request.problem) };
        return describe(description, common.value, request.value, caller, context);
      },
    };
  };
