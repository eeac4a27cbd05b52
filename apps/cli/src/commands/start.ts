import { type CommonOptions, command, type MakeCommand } from '../command.ts';
import { wholeNumber } from '../input.ts';
import { runProduct } from '../start/run-product.ts';

interface StartOptions extends CommonOptions {
  readonly port: number;
  readonly sample: boolean;
  readonly workers: number;
}

export const start: MakeCommand = ({ host, outcome }) =>
  command('start', 'The whole product on this machine, with sample data at the first start.', [
    'marquee start',
    'marquee start --port 3000',
  ])
    .option('--port <port>', 'the port of the dashboard; a busy one is passed over', wholeNumber(1, 65_535), 3_000)
    .option('--workers <count>', 'ingest workers, in the cluster profile', wholeNumber(1, 16), 1)
    .option('--no-sample', 'leave an empty data folder empty')
    .action(async ({ data, port, sample, workers, json }: StartOptions) => {
      outcome.exitCode = await runProduct(host, { dataFolder: host.dataFolder(data), port, sample, workers, json: json === true });
    });
