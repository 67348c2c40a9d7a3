import { accidents, type Family, type Verdict } from "./attack.ts";

export type Tally = {
  attacks: number;
  accepted: number;
  /** Refused for a reason that has nothing to do with the attack, so that it shows nothing. */
  unproven: number;
  controls: number;
  refused: number;
};

const failure = (error: unknown): Verdict => ({
  accepted: false,
  answer: `unavailable: ${String(error)}`,
});

const isAccident = ({ answer }: Verdict) =>
  accidents.some((accident) => answer.startsWith(accident)) || answer.startsWith("50");

/** Carries out the attacks of some families one after another, with their controls before and after. */
export async function carryOut<Against>(
  families: Family<Against>[],
  target: Against,
  where: string,
): Promise<Tally> {
  const tally: Tally = { attacks: 0, accepted: 0, unproven: 0, controls: 0, refused: 0 };
  for (const { aim, controls, attacks } of families) {
    const say = (what: string, name: string, { answer }: Verdict) =>
      console.log(`${where}, to ${aim}: ${name}: ${what} (${answer})`);
    for (const control of controls) {
      const verdict = await control.run(target).catch(failure);
      tally.controls += 1;
      if (verdict.accepted) continue;
      tally.refused += 1;
      say("a control was REFUSED", control.name, verdict);
    }
    for (const attack of attacks) {
      const verdict = await attack.run(target).catch(failure);
      tally.attacks += 1;
      if (verdict.accepted) {
        tally.accepted += 1;
        say("ACCEPTED", attack.name, verdict);
      } else if (isAccident(verdict)) {
        tally.unproven += 1;
        say("shows nothing", attack.name, verdict);
      } else if (process.env.BENCH_VERBOSE) say("refused", attack.name, verdict);
    }
  }
  return tally;
}
