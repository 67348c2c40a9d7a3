import { z } from "zod";

/** A change that a client sent, by a name that nothing else has, and what it was told. */
export type Mutation = { name: string; told: "success" | "failure" | "nothing" };

/** A line of the audit log on stdout (docs/audit.md). */
const line = z.object({
  type: z.literal("audit"),
  phase: z.enum(["intent", "outcome", "denied"]),
  correlationId: z.string(),
  result: z.string().optional(),
  resource: z.string(),
  parameters: z.object({ keys: z.string().optional() }).optional(),
});

type Trail = { intent: boolean; outcome?: string };

/** What the audit log says of each change, by its name. */
export function auditTrails() {
  const trails = new Map<string, Trail>();
  /** Only the intent says what a change is about; its outcome has the same correlation id. */
  const names = new Map<string, string>();
  return {
    trails,
    /** Reads a line that a console printed. The last line of one that was killed may be half a line. */
    read: (text: string) => {
      if (!text.startsWith("{") || !text.endsWith("}")) return;
      const event = line.safeParse(JSON.parse(text)).data;
      if (!event) return;
      const { correlationId, phase, resource, parameters } = event;
      const about = parameters?.keys ?? resource.split("/").at(-1) ?? "";
      const name = names.get(correlationId) ?? about;
      names.set(correlationId, name);
      const trail = trails.get(name) ?? { intent: false };
      if (phase === "intent") trail.intent = true;
      else trail.outcome = event.result ?? phase;
      trails.set(name, trail);
    },
  };
}

type Evidence = {
  mutations: Mutation[];
  trails: Map<string, Trail>;
  /** The names of what the sandbox has at the end and did not have before. */
  there: string[];
};

/** What is wrong, as sentences, and how much ended in which way. */
export type Account = {
  wrong: string[];
  succeeded: number;
  refused: number;
  unanswered: number;
  /** Of what was not answered: whose outcome the audit log knows; that it knows to be unknown; that never arrived. */
  known: number;
  unknown: number;
  /** Of the unknown, what the sandbox has. */
  happened: number;
  unsent: number;
};

/** Why a change cannot have happened as the client and the audit log have it, or nothing. */
function contradiction(
  { name, told }: Mutation,
  trail: Trail | undefined,
  there: boolean,
): string | undefined {
  const { intent = false, outcome } = trail ?? {};
  if (told === "success" && outcome !== "success")
    return `${name} was answered with success, and the audit log says ${outcome ?? "nothing"}`;
  if (told === "success" && !there) return `${name} was answered with success and is not there`;
  if (there && !intent) return `${name} is there and the audit log has no intent of it`;
  if (there && told === "failure") return `${name} was answered with failure and is there`;
  if (outcome === "success" && !there)
    return `${name} has succeeded in the audit log, and is not there`;
  if (there && outcome !== undefined && outcome !== "success")
    return `${name} is there, and has failed (${outcome}) in the audit log`;
  return undefined;
}

/**
 * Holds what clients sent against the audit log and against the sandbox: its state is what succeeded, and of what the audit log
 * knows to be unknown (an intent without an outcome) some.
 */
export function account({ mutations, trails, there }: Evidence): Account {
  const standing = new Set(there);
  const sent = new Set(mutations.map(({ name }) => name));
  const told = (word: Mutation["told"]) => mutations.filter((mutation) => mutation.told === word);
  const unanswered = told("nothing");
  const trailOf = ({ name }: Mutation) => trails.get(name);
  const unknown = unanswered.filter((mutation) => {
    const trail = trailOf(mutation);
    return trail?.intent && trail.outcome === undefined;
  });
  const wrong = mutations.flatMap((mutation) => {
    const { name } = mutation;
    return contradiction(mutation, trails.get(name), standing.has(name)) ?? [];
  });
  return {
    wrong: [
      ...wrong,
      ...there.filter((name) => !sent.has(name)).map((name) => `${name} was never asked for`),
      ...there
        .filter((name, index) => there.indexOf(name) !== index)
        .map((name) => `${name} is there twice`),
    ],
    succeeded: told("success").length,
    refused: told("failure").length,
    unanswered: unanswered.length,
    known: unanswered.filter((mutation) => trailOf(mutation)?.outcome !== undefined).length,
    unknown: unknown.length,
    happened: unknown.filter(({ name }) => standing.has(name)).length,
    unsent: unanswered.filter((mutation) => !trailOf(mutation)).length,
  };
}
