import { randomBytes } from 'node:crypto';

/** Where the servers of the stack answer; `npm run stack -- up` starts them there. */
export const stack = {
  elasticsearch: process.env.STACK_ELASTICSEARCH_URL ?? 'http://127.0.0.1:9200',
  kafka: (process.env.STACK_KAFKA_BROKERS ?? '127.0.0.1:9092').split(','),
  /** Of a person who may create databases; without a database's name. */
  database: process.env.STACK_DATABASE_URL ?? 'mysql://marquee:marquee@127.0.0.1:3306',
};

/** A name that nobody else on the servers has: for indices, topics and databases of one test, which removes them. */
export function ownPrefix(of: string): string {
  return `${of}-${randomBytes(5).toString('hex')}-`;
}
