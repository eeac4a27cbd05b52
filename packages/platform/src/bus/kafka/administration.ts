import type { Admin, Kafka } from 'kafkajs';
import { mapped } from './kafka-errors.ts';

/** One connection for questions about topics and groups, opened when first needed and anew after it failed. */
export class Administration {
  readonly #client: Kafka;
  #admin: Promise<Admin> | undefined;

  constructor(client: Kafka) {
    this.#client = client;
  }

  /** @throws ServiceError `unavailable` when the brokers do not answer, or refuse */
  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    this.#admin ??= this.#open();
    const asked = this.#admin;
    try {
      return await question(await asked);
    } catch (error) {
      if (this.#admin === asked) this.#admin = undefined;
      await asked.then((admin) => admin.disconnect()).catch(() => {});
      throw mapped(error);
    }
  }

  async close(): Promise<void> {
    const admin = await this.#admin?.catch(() => null);
    this.#admin = undefined;
    await admin?.disconnect().catch(() => {});
  }

  async #open(): Promise<Admin> {
    const admin = this.#client.admin();
    await admin.connect();
    return admin;
  }
}
