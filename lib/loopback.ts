const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** Whether a host name or address can only be reached from this machine. */
export const isLoopback = (host: string) => loopbackNames.has(host);
