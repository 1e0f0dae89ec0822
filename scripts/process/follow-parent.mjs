// Loaded into a program before its own code: ends it when the command that started it is gone, also by kill -9, so that no
// server without a keeper stays on the port, and nothing writes in the project's folder beside what the next start writes.
// What the program starts in turn loads this too, and is left to it.
if (process.env.ONSET_FOLLOWS === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  // What is done before that ends as ever.
  process.channel?.unref();
}
