import { add } from './add.ts';
import { announceUpload } from './announce-upload.ts';
import { cancelImport } from './cancel-import.ts';
import { diagnostics } from './diagnostics.ts';
import { filmDiagnostics } from './film-diagnostics.ts';
import { open } from './open.ts';
import { overview } from './overview.ts';
import { previewSites } from './preview-sites.ts';
import { promise } from './promise.ts';
import { rename } from './rename.ts';
import { saveSites } from './save-sites.ts';

export { AlertInput, alertMail, alertOfLateness } from './lateness.ts';
export { exhibitorWith } from './schemas.ts';

export const exhibitorVerbs = {
  announceUpload,
  cancelImport,
  overview,
  open,
  add,
  rename,
  promise,
  previewSites,
  saveSites,
  diagnostics,
  filmDiagnostics,
};
