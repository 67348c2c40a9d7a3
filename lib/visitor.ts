/** Whoever uses a browser, as far as its pages have to know. */
export type Visitor = {
  name: string;
  /** Where they are. */
  role: string;
  /** Whether people sign in here at all. */
  signsIn: boolean;
  /** Whether the console keeps their session, so that it can end it. */
  hasSession: boolean;
  /** Whether they may read the audit log. */
  audits: boolean;
};
