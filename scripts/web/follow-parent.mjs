// Loaded into the web server before Next: ends it when the command that started it is gone, also by kill -9,
// so that no server without a keeper stays on the port.
process.on('disconnect', () => process.exit(1));
