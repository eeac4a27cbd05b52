import { exportPage } from './export.ts';
import { list } from './list.ts';

export const auditVerbs = { list, export: exportPage };
