// Preloaded (--import) into children that know nothing of their parent, such as Next: when the parent dies, even by
// kill -9, the channel to it closes and the child stops too, instead of keeping the port.

process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});
// A child that has nothing more to do may end.
process.channel?.unref();
// Its own children have channels of their own, which they need open: they inherit what is left here.
process.execArgv.splice(process.execArgv.indexOf("--import"), 2);
