// Inside the image: whether the console lives, for container engines that ask a program and not an address. There is
// no shell and no curl in there.
const address = `http://127.0.0.1:${process.env.PORT ?? "3000"}/healthz`;
const answer = await fetch(address, { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
