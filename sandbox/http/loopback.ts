/** The addresses and names that only this machine can mean, as sockets and Host headers write them. */
const loopback = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|\[?::1\]?|(?:[a-z\d-]+\.)*localhost)$/i;

export const isLoopback = (host: string) => loopback.test(host);
