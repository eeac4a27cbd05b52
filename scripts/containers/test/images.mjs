// What the images hold: what was built, for a person without rights, told by labels and a bill of materials; and no more.

import { nodeImage } from '../bases.mjs';
import { ask } from '../engine.mjs';
import { commitHere, targets } from '../images.mjs';
import { expect } from './expect.mjs';

const megabytes = (bytes) => Math.round(bytes / 1e6);
const most = { api: 250, worker: 250, web: 200 };

export function images() {
  const base = Number(ask('image', 'inspect', '--format', '{{.Size}}', nodeImage));
  return targets
    .map((target) => {
      const image = `marquee/${target}:local`;
      const { Size, Config } = JSON.parse(ask('image', 'inspect', image))[0];
      const above = megabytes(Size - base);
      expect(above <= most[target], `${image} is ${above} MB above its base; at most ${most[target]}.`);
      expect(Config.User === '1000:1000', `${image} runs as ${Config.User || 'root'}.`);
      expect(Config.Labels['org.opencontainers.image.revision'] === commitHere(), `${image} does not say its commit.`);
      expect(/^\d+\.\d+\.\d+/.test(Config.Labels['org.opencontainers.image.version']), `${image} does not say its version.`);
      const inside = (...command) => ask('run', '--rm', '--network', 'none', '--entrypoint', command[0], image, ...command.slice(1));
      const bill = JSON.parse(inside('cat', 'sbom.cdx.json'));
      expect(bill.bomFormat === 'CycloneDX' && bill.components.length > 10, `${image} has no bill of materials.`);
      const sources = inside(
        'find',
        '/marquee',
        ...['(', '-name', '*.ts', '-not', '-name', '*.d.ts', '-not', '-path', '*/node_modules/*', ')'],
        ...['typescript', 'esbuild', 'vitest'].flatMap((name) => ['-o', '-path', `*/node_modules/${name}`]),
      );
      expect(sources === '', `${image} holds sources or compilers:\n${sources}`);
      return `${target} ${above} MB above its base (${bill.components.length} components)`;
    })
    .join(', ');
}
