import { text } from "./rules.ts";

/** Every mutation, clientToken: what makes a repeated request the same request. */
export const clientToken = text("A client token is a text.", [
  [(token) => token.length >= 8 && token.length <= 100, "A client token has 8 to 100 characters."],
]);
