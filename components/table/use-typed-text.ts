import { useState } from "react";

/** What is in a field, what the address says, and what was sent there and has not come back yet. */
type Typed = { text: string; seen: string; sent: string[] };

function follow({ text, seen, sent }: Typed, arrived: string): Typed {
  if (arrived === seen) return { text, seen, sent };
  const place = sent.lastIndexOf(arrived);
  if (place >= 0) return { text, seen: arrived, sent: sent.slice(place + 1) };
  return { text: arrived, seen: arrived, sent: [] };
}

/**
 * The text of a field that writes to the address as one types. The address follows a moment later; only
 * what comes from elsewhere, as after Back, changes the field.
 */
export function useTypedText(fromAddress: string) {
  const [state, setState] = useState<Typed>({ text: fromAddress, seen: fromAddress, sent: [] });
  const present = follow(state, fromAddress);
  if (present.seen !== state.seen) setState(present);
  /** @param sent what the address will say in consequence */
  const type = (text: string, sent = fromAddress) =>
    setState(({ seen, sent: earlier }) => ({
      text,
      seen,
      sent: sent === (earlier.at(-1) ?? seen) ? earlier : [...earlier, sent],
    }));
  return { typed: present.text, type };
}
