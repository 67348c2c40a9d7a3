const again = "Try once more. If it stays like this, tell whoever runs this console.";
const askForRole = "Ask whoever runs this console to give one of your groups a role.";

/** Why nobody was let in, in a closed vocabulary, with the words for the page that says so (app/auth/refused). */
export const refusals = {
  expired: {
    title: "Signing in took too long",
    message: "This way back from the identity provider is not valid any more, or was used before.",
    advice: "Begin again from this page.",
  },
  cancelled: {
    title: "You did not sign in",
    message: "The identity provider says that signing in was cancelled or is not allowed.",
    advice: again,
  },
  invalid: {
    title: "The sign-in was refused",
    message: "What the identity provider sent could not be verified, so nobody was signed in.",
    advice: again,
  },
  "no-groups": {
    title: "No access",
    message:
      "The identity provider does not say which groups you are in, so the console cannot tell what you may do.",
    advice: "Ask whoever runs this console to have the provider send groups.",
  },
  "no-role": {
    title: "No access",
    message: "None of your groups has a role in this console.",
    advice: askForRole,
  },
  "no-proxy": {
    title: "The proxy did not say who you are",
    message:
      "People reach this console through a proxy that signs them in, and its signed header is missing or not valid.",
    advice: "Open the console at its usual address. If that is what you did, tell whoever runs it.",
  },
  unavailable: {
    title: "The identity provider does not answer",
    message: "Nobody can sign in until it does.",
    advice: again,
  },
  database: {
    title: "The console cannot keep your session",
    message: "Its database or its audit log does not work, and without them nobody is signed in.",
    advice: again,
  },
  "too-many": {
    title: "Too many sign-ins",
    message: "From your network address came more attempts to sign in than people make.",
    advice: "Wait a minute, then try again.",
  },
  "used-link": {
    title: "This link does not work any more",
    message: "It opens the console once, and only until the console is started again.",
    advice: "Start the console again: it prints a new link.",
  },
} as const satisfies Record<string, { title: string; message: string; advice: string }>;

export type Refusal = keyof typeof refusals;
