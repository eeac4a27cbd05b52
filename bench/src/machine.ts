import { cpus, loadavg, totalmem, type } from 'node:os';

/** What a result was measured on, as a sentence or two. */
export function machineLine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} GB, ${type()}, servers and product together. Node ${process.versions.node}. Load average at the end ${load}.`;
}
