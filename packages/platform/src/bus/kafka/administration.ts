import { setTimeout } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { isNotYetKnown, mapped } from './kafka-errors.ts';

/** It takes a moment until every broker knows a topic that was just made, or its new leader. */
const spreadAttempts = 50;
const spreadMs = 100;

/** One connection for requests about topics and groups. It is opened when first needed, and again after a failure. */
export class Administration {
  readonly #client: Kafka;
  #admin: Promise<Admin> | undefined;

  constructor(client: Kafka) {
    this.#client = client;
  }

  /**
   * Runs a request, and repeats it while the brokers do not know a new topic yet. So a request must be safe to repeat.
   *
   * @throws ServiceError `unavailable` when the brokers do not answer, or refuse the request
   */
  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await this.#askOnce(question);
      } catch (error) {
        if (!isNotYetKnown(error) || attempts === spreadAttempts) throw mapped(error);
        await setTimeout(spreadMs);
      }
    }
  }

  async #askOnce<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    this.#admin ??= this.#open();
    const asked = this.#admin;
    try {
      return await question(await asked);
    } catch (error) {
      if (this.#admin === asked) this.#admin = undefined;
      await asked.then((admin) => admin.disconnect()).catch(() => {});
      throw error;
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
