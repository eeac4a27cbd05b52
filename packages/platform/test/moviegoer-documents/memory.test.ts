import { createMemoryDocuments } from '../../src/testing/memory-documents.ts';
import { moviegoerDocumentsSuite } from './documents.suite.ts';

moviegoerDocumentsSuite('memory', async () => ({ documents: createMemoryDocuments(), close: async () => {} }));
