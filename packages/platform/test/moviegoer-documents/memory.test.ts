import { createMemoryDocuments } from '../../src/audience/memory/documents.ts';
import { moviegoerDocumentsSuite } from './documents.suite.ts';

moviegoerDocumentsSuite('memory', async () => ({ documents: createMemoryDocuments(), close: async () => {} }));
