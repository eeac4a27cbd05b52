import { type Attributes, context, type Link, propagation, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';

/** What comes with a message of where it came from, as W3C trace headers. */
interface Traced {
  readonly trace?: Readonly<Record<string, string>>;
}

const tracer = trace.getTracer('marquee-ingest-worker');
/** Links beside the first that a batch's span takes; exporters cut more off. */
const linksAtMost = 32;

/** Runs a step in a span of its own; free of cost while no exporter is set up. */
export function inSpan<T>(name: string, attributes: Attributes, run: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, (span) => ended(span, run));
}

/** Runs a batch in a span that continues the trace of its first message and is linked to the traces of the others. */
export function inBatchSpan<T>(topic: string, messages: readonly Traced[], run: () => Promise<T>): Promise<T> {
  const traces = new Map(messages.flatMap(({ trace }) => (trace?.traceparent ? [[trace.traceparent, trace] as const] : [])));
  const [first, ...others] = [...traces.values()].slice(0, 1 + linksAtMost).map((carrier) => propagation.extract(ROOT_CONTEXT, carrier));
  const links = others.flatMap((from): Link[] => {
    const linked = trace.getSpanContext(from);
    return linked ? [{ context: linked }] : [];
  });
  const options = { attributes: { 'messaging.destination.name': topic, 'messaging.batch.message_count': messages.length }, links };
  return tracer.startActiveSpan('batch', options, first ?? context.active(), (span) => ended(span, run));
}

async function ended<T>(span: ReturnType<typeof tracer.startSpan>, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    span.recordException(error instanceof Error ? error : String(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
