import type { VerbName } from '@marquee/core';

/** Where a verb is asked. Parameters in the path are fields of its input by those names. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/api/v1`, or that of another version, with parameters in braces as OpenAPI writes them. */
  readonly path: string;
  /** Each endpoint has its own: a second one stands beside the first under the number that follows. */
  readonly version: number;
  readonly superseded?: Superseded;
  /** The verb that is given a body of `text/csv`, as its input `csv`, in place of one of JSON. */
  readonly csv?: VerbName;
}

/** An endpoint goes on to answer for a time after there is a better one. */
interface Superseded {
  /** Since when it is no longer to be begun with, and from when on a release may leave it out: days, in UTC. */
  readonly since: string;
  readonly until: string;
  /** What is asked in its place. */
  readonly by: VerbName;
}

const get = (path: string, more: Partial<Route> = {}): Route => ({ method: 'GET', path, version: 1, ...more });
const post = (path: string, more: Partial<Route> = {}): Route => ({ method: 'POST', path, version: 1, ...more });
const put = (path: string): Route => ({ method: 'PUT', path, version: 1 });
const remove = (path: string): Route => ({ method: 'DELETE', path, version: 1 });

const ofPeople = 'People do this themselves, signed in.';
const atTheDoor = 'It is asked without a session, by somebody who was sent a link.';
const ofOperator = 'It is for the operator’s command line.';
const singleMoviegoers = 'Single moviegoers never leave by it.';
const withPasswords = 'It is given the password of a database, by people.';
const asCsv = 'It is sent as text/csv to where events are told.';
const secrets = 'What opens something is made by people.';

/** Where each verb is asked by a program, or why it is not. A new verb does not compile without its line. */
export const routes: Readonly<Record<VerbName, Route | string>> = {
  'session.who': get('/me'),
  'audiences.check': post('/audiences/check'),
  'audiences.count': post('/audiences/count'),
  'audiences.preview': post('/audiences/preview'),
  'audiences.profile': post('/audiences/profile'),
  'audiences.describe': post('/audiences/describe'),
  'audiences.refusedRows': get('/audiences/refused-rows'),
  'audiences.countMany': singleMoviegoers,
  'audiences.why': singleMoviegoers,
  'audiences.list': singleMoviegoers,
  'catalogue.exhibitors': get('/catalogue/exhibitors'),
  'catalogue.search': get('/catalogue/search'),
  'catalogue.values': get('/catalogue/values'),
  'catalogue.labels': post('/catalogue/labels'),
  'catalogue.dictionary': get('/catalogue/dictionary'),
  'segments.list': get('/segments', { superseded: { since: '2026-11-29', until: '2027-05-31', by: 'segments.page' } }),
  'segments.page': get('/segments', { version: 2 }),
  'segments.create': post('/segments'),
  'segments.open': get('/segments/{id}'),
  'segments.saveVersion': post('/segments/{id}/versions'),
  'segments.versions': get('/segments/{id}/versions'),
  'segments.rename': put('/segments/{id}/name'),
  'segments.archive': post('/segments/{id}/archive'),
  'segments.restore': post('/segments/{id}/restore'),
  'segments.duplicate': post('/segments/{id}/duplicate'),
  'segments.difference': post('/segments/{id}/difference'),
  'segments.setTags': put('/segments/{id}/tags'),
  'segments.setVisibility': put('/segments/{id}/visibility'),
  'segments.archiveMany': post('/segments/archive'),
  'segments.recount': post('/segments/{id}/recount'),
  'segments.pin': 'Pins are in the rail of a person.',
  'segments.pinned': 'Pins are in the rail of a person.',
  'segments.whereUsed': get('/segments/{id}/uses'),
  'campaigns.list': get('/campaigns'),
  'campaigns.open': get('/campaigns/{id}'),
  'campaigns.see': 'What somebody has seen is of a person.',
  'campaigns.create': post('/campaigns'),
  'campaigns.save': put('/campaigns/{id}'),
  'campaigns.bestFit': post('/campaigns/best-fit'),
  'campaigns.exhibitors': post('/campaigns/exhibitors'),
  'campaigns.submit': post('/campaigns/{id}/submit'),
  'campaigns.withdraw': post('/campaigns/{id}/withdraw'),
  'campaigns.pause': post('/campaigns/{id}/pause'),
  'campaigns.resume': post('/campaigns/{id}/resume'),
  'campaigns.cancel': post('/campaigns/{id}/cancel'),
  'campaigns.decide': post('/campaigns/{id}/decision'),
  'campaigns.amend': put('/campaigns/{id}/parts/{part}'),
  'campaigns.remind': post('/campaigns/{id}/parts/{part}/reminder'),
  'campaigns.comment': post('/campaigns/{id}/comments'),
  'campaigns.rules': get('/campaign-rules'),
  'campaigns.saveRules': put('/campaign-rules'),
  'campaigns.handOver': post('/campaigns/{id}/hand-over'),
  'campaigns.recordEvents': post('/campaigns/{id}/events', { csv: 'campaigns.recordEventFile' }),
  'campaigns.recordEventFile': asCsv,
  'campaigns.makeWebhookSecret': secrets,
  'campaigns.tryWebhook': post('/campaign-rules/try'),
  'campaigns.sendTest': post('/campaigns/{id}/test'),
  'campaigns.sendAgain': post('/campaigns/{id}/send-again'),
  'campaigns.sending': get('/campaigns/{id}/sending'),
  'campaigns.engagement': get('/campaigns/{id}/engagement'),
  'campaigns.result': get('/campaigns/{id}/result'),
  'campaigns.statement': get('/campaigns/{id}/statement'),
  'campaigns.messageRules': get('/campaign-messages/rules'),
  'campaigns.previewMessage': post('/campaign-messages/preview'),
  'grants.list': get('/grants'),
  'grants.give': put('/grants/{organisation}/{use}'),
  'grants.revoke': remove('/grants/{organisation}/{use}'),
  'exhibitors.overview': get('/exhibitors'),
  'exhibitors.open': get('/exhibitors/{id}'),
  'exhibitors.add': post('/exhibitors'),
  'exhibitors.rename': put('/exhibitors/{id}/name'),
  'exhibitors.promise': put('/exhibitors/{exhibitor}/promise'),
  'exhibitors.previewSites': post('/exhibitors/{exhibitor}/sites/preview'),
  'exhibitors.saveSites': post('/exhibitors/{exhibitor}/sites'),
  'exhibitors.diagnostics': get('/diagnostics/sites'),
  'exhibitors.filmDiagnostics': get('/diagnostics/films'),
  'feedLayouts.open': get('/exhibitors/{exhibitor}/layouts'),
  'feedLayouts.save': put('/exhibitors/{exhibitor}/layouts/{feed}'),
  'feedLayouts.try': ofPeople,
  'feedSources.list': get('/exhibitors/{exhibitor}/sources'),
  'feedSources.run': post('/sources/{id}/run'),
  'feedSources.pause': post('/sources/{id}/pause'),
  'feedSources.resume': post('/sources/{id}/resume'),
  'feedSources.remove': remove('/sources/{id}'),
  'feedSources.add': withPasswords,
  'feedSources.edit': withPasswords,
  'feedSources.try': withPasswords,
  'exhibitors.announceUpload': 'A file is uploaded at /uploads/v1, which announces it.',
  'exhibitors.cancelImport': ofPeople,
  'films.list': get('/films'),
  'films.add': post('/films'),
  'films.edit': put('/films/{film}'),
  'films.merge': post('/films/{film}/merge'),
  'filmMatches.queue': get('/film-matches/queue'),
  'filmMatches.accept': put('/film-matches/{exhibitor}/{filmCode}'),
  'filmMatches.acceptMany': post('/film-matches'),
  'filmMatches.acceptNew': post('/film-matches/{exhibitor}/{filmCode}/new'),
  'filmMatches.reject': post('/film-matches/{exhibitor}/{filmCode}/reject'),
  'filmMatches.undo': post('/film-matches/{exhibitor}/{filmCode}/undo'),
  'deadLetters.page': get('/dead-letters'),
  'deadLetters.reasons': get('/dead-letters/reasons'),
  'deadLetters.replay': post('/dead-letters/replay'),
  'deadLetters.replayState': get('/dead-letters/replay'),
  'deadLetters.cancelReplay': ofPeople,
  'deadLetters.list': 'The pages of dead letters have the same, whatever their number.',
  'deadLetters.remove': ofPeople,
  'moviegoers.erase': post('/erasures'),
  'moviegoers.erasures': get('/erasures'),
  'figures.budgets': get('/figures/budgets'),
  'figures.effect': get('/figures/effect'),
  'organisations.list': get('/organisations'),
  'organisations.add': ofPeople,
  'organisations.rename': ofPeople,
  'organisations.grant': ofPeople,
  'audit.list': get('/audit'),
  'audit.export': 'It is a file for spreadsheets; the list has the same.',
  'imports.latest': get('/imports/latest'),
  'imports.runs': get('/exhibitors/{exhibitor}/runs'),
  'imports.status': get('/imports/{id}'),
  'imports.start': ofOperator,
  'imports.cancel': ofOperator,
  'operations.status': get('/status'),
  'operations.report': ofOperator,
  'operations.pseudonym': ofOperator,
  'rebuilds.start': ofOperator,
  'rebuilds.latest': ofOperator,
  'rebuilds.cancel': ofOperator,
  'rebuilds.removeOld': ofOperator,
  'exhibitorKeys.issue': secrets,
  'exhibitorKeys.revoke': secrets,
  'apiKeys.list': secrets,
  'apiKeys.issue': secrets,
  'apiKeys.rotate': secrets,
  'apiKeys.revoke': secrets,
  'people.list': ofPeople,
  'people.add': ofPeople,
  'people.setRole': ofPeople,
  'people.suspend': ofPeople,
  'people.restore': ofPeople,
  'people.newPassword': ofPeople,
  'people.invite': ofPeople,
  'people.invitations': ofPeople,
  'people.revokeInvitation': ofPeople,
  'people.sessions': ofPeople,
  'people.endSessions': ofPeople,
  'people.resetSecondFactor': ofPeople,
  'account.open': ofPeople,
  'account.rename': ofPeople,
  'account.endSession': ofPeople,
  'account.endOtherSessions': ofPeople,
  'account.leave': ofPeople,
  'credentials.changePassword': ofPeople,
  'credentials.beginSecondFactor': ofPeople,
  'credentials.confirmSecondFactor': ofPeople,
  'credentials.endSecondFactor': ofPeople,
  'credentials.newRecoveryCodes': ofPeople,
  'joining.look': atTheDoor,
  'joining.accept': atTheDoor,
};
