import { z } from "zod";
import { wholeNumber } from "./rules.ts";

/** Every list operation. The range is 1–100, and 0 stands for the default of 10. */
export const pageRequest = z.object({
  nextToken: z.string({ error: "A page token is a text." }).optional(),
  maxResults: wholeNumber(0, 100, "results").optional(),
});
