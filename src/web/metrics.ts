// How is the server doing? Prometheus counters; labels are routes, never addresses, so no reader's text is kept.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Edition } from '#editions';

export interface Metrics {
  contentType: string;
  text(): Promise<string>;
  /** Starts the clock of one request; call the result when its answer is ready. */
  start(): (method: string, route: string, status: number) => void;
}

export function createMetrics(current: () => Edition): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'http_failures_total',
    help: 'Answers with status 500',
    registers: [registry],
  });
  new Gauge({
    name: 'edition_info',
    help: 'The edition in use',
    labelNames: ['id'],
    registers: [registry],
    collect() {
      this.reset();
      this.set({ id: current().id }, 1);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    start() {
      const begun = performance.now();
      return (method, route, status) => {
        seconds.observe({ method, route, status }, (performance.now() - begun) / 1000);
        if (status >= 500) failures.inc();
      };
    },
  };
}
