import { figures, lastYearOf } from './figures.ts';
import { readSample } from './read-sample.ts';

/** Prints what a sample has of each published figure: `npm run calibrate -w @marquee/sample-data -- [moviegoers] [seed]`. */
const [moviegoers = '20000', seed = '1'] = process.argv.slice(2);
const year = lastYearOf(await readSample(Number(moviegoers), Number(seed), '2026-11-18'));
console.log('| figure | published | generated |\n| --- | --- | --- |');
for (const figure of figures) {
  const value = figure.value(year);
  const off = value < figure.low || value > figure.high ? ' (outside)' : '';
  console.log(`| ${figure.name} | ${figure.published} | ${value.toFixed(figure.digits)}${off} |`);
}
