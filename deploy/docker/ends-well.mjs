// Loaded before Next's server, which ends by the number of the signal: a stop that was asked for is no failure.
process.on('exit', (code) => {
  if (code === 143) process.exitCode = 0;
});
