// Preloaded into the dashboard's server: a process whose starter has gone should go too.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
