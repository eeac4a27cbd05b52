import { eventBusSuite, things } from './event-bus.suite.ts';
import { openKafka } from './open-kafka.ts';

eventBusSuite('Kafka', async () => openKafka([things]));
