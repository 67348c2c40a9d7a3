/** A session as people see it in a list. Times are ISO 8601. */
export type SessionView = {
  /** Tells it apart, and is no secret. */
  name: string;
  person: string;
  /** Whether it is of whoever looks. */
  own: boolean;
  /** Whether it is the one that looks. */
  current: boolean;
  /** Such as Firefox on Linux. */
  browser: string;
  address: string;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
};
