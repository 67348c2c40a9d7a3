import { z } from "zod";

/** A whole number between bounds; the sentence says both. */
export const wholeNumber = (minimum: number, maximum: number) => {
  const message = `give a whole number from ${String(minimum)} to ${String(maximum)}.`;
  return z.int(message).min(minimum, message).max(maximum, message);
};

export const text = (maximum: number) => {
  const message = `give a text of 1 to ${String(maximum)} characters.`;
  return z.string(message).min(1, message).max(maximum, message);
};

/** For how many calls something is meant. */
export const times = wholeNumber(1, 1_000_000);
