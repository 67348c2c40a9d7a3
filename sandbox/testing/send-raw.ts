import { connect } from "node:net";

const patienceMs = 5000;

/** Sends bytes over a connection of their own, and gives back all that comes until it is closed. */
export const sendRaw = (endpoint: string, bytes: Buffer | string, then: "end" | "wait" = "end") =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(endpoint);
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes);
      if (then === "end") socket.end();
    });
    let answer = "";
    socket.setEncoding("latin1").on("data", (data: string) => (answer += data));
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      reject(
        new Error(`The connection was left open: ${JSON.stringify(bytes.toString("latin1"))}`),
      );
    });
    socket.on("error", () => undefined).on("close", () => resolve(answer));
  });
