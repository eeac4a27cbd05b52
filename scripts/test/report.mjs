// What `npm test` says at its end.
const shown = 10;
const linesOfAFault = 6;
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

/** Prints the suites with their times, the slowest tests, the journeys that needed a second try, what failed and why, and the closing line. True when nothing failed. */
export function report(outcomes, say = console.log) {
  say('\nSuites');
  for (const { name, seconds, passed, failed, skipped } of outcomes)
    say(`  ${clock(seconds).padStart(6)}  ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  const slowest = outcomes
    .flatMap(({ tests }) => tests)
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, shown);
  if (slowest.length > 0) say('\nSlowest tests');
  for (const { name, seconds } of slowest) say(`  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
  const again = outcomes.flatMap((outcome) => outcome.again);
  if (again.length > 0) say('\nPassed on the second try only: find out why');
  for (const name of again) say(`  ${name}`);
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  if (faults.length > 0) say('\nFailed');
  for (const { name, message } of faults) say(`  ${name}\n${firstLines(message)}`);
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  say(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') === 0;
}

/** What a failure said, without the colours of a terminal. */
function firstLines(message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const plain = message.replaceAll(/\u001b\[[0-9;]*m/g, '');
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  return lines
    .slice(0, linesOfAFault)
    .map((line) => `      ${line.slice(0, 300)}`)
    .join('\n');
}
