// A container's health check: whether an address answers well. `node healthy.mjs http://127.0.0.1:4000/readyz`
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(5_000) }).catch((error) => {
  console.error(`${process.argv[2]}: ${error.cause?.message ?? error.message}`);
});
if (answer && !answer.ok) console.error(`${answer.status} ${await answer.text()}`);
process.exit(answer?.ok ? 0 : 1);
