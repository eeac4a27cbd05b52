import type { ApiPath, Outputs } from '../../lib/trpc.tsx';

export type Line = Outputs['audit']['list']['entries'][number];

/** What is on record beside verbs of the dashboard. */
type Elsewhere =
  | 'session.signIn'
  | 'session.signOut'
  | 'session.signInRefused'
  | 'session.signInSuspended'
  | 'session.codeRefused'
  | 'joining.accept'
  | 'credentials.beginSecondFactor'
  | 'credentials.changePassword'
  | 'credentials.confirmSecondFactor'
  | 'credentials.endSecondFactor'
  | 'credentials.newRecoveryCodes'
  | 'audit.sealed'
  | 'audit.sealedLate'
  | 'campaigns.begin'
  | 'campaigns.decided'
  | 'campaigns.handedOver'
  | 'campaigns.measured'
  | 'campaigns.refused'
  | 'campaigns.sent'
  | 'figures.stopped'
  | 'rebuilds.start'
  | 'rebuilds.cancel'
  | 'rebuilds.removeOld';

const words: Readonly<Record<string, string>> = {
  'audiences.count': 'Counted an audience',
  'audiences.countMany': 'Counted many audiences',
  'audiences.list': 'Listed moviegoers of an audience',
  'audiences.preview': 'Previewed an audience',
  'audiences.profile': 'Profiled an audience',
  'audiences.why': 'Asked why a moviegoer matches',
  'audit.export': 'Took the audit log as a file',
  'audit.sealed': 'Sealed the audit log',
  'audit.sealedLate': 'Sealed entries written around the chain',
  'campaigns.remind': 'Reminded an exhibitor of a campaign',
  'campaigns.amend': 'Changed what a campaign asks of one exhibitor',
  'campaigns.begin': 'A campaign’s audience was taken and split',
  'campaigns.cancel': 'Ended a campaign',
  'campaigns.comment': 'Said something of a campaign',
  'campaigns.create': 'Began a campaign',
  'campaigns.decide': 'Decided on a campaign',
  'campaigns.decided': 'A campaign was scheduled',
  'campaigns.engagement': 'Saw what happened to a campaign’s messages',
  'campaigns.exhibitors': 'Saw whom a campaign can ask',
  'campaigns.handOver': 'Made a link to whom a campaign sends to',
  'campaigns.handedOver': 'Opened the link to whom a campaign sends to',
  'campaigns.makeWebhookSecret': 'Made a secret that calls to a system are signed with',
  'campaigns.measured': 'A campaign was measured',
  'campaigns.pause': 'Paused a campaign',
  'campaigns.recordEventFile': 'Told by a file what happened to a campaign’s messages',
  'campaigns.recordEvents': 'Told what happened to a campaign’s messages',
  'campaigns.refused': 'A campaign ended, as nobody approved',
  'campaigns.result': 'Saw the result of a campaign',
  'campaigns.resume': 'Went on with a campaign',
  'campaigns.save': 'Saved the draft of a campaign',
  'campaigns.saveRules': 'Changed the rules for campaigns',
  'campaigns.see': 'Looked at a campaign',
  'campaigns.sendAgain': 'Went on with a sending that had stopped',
  'campaigns.sendTest': 'Sent a campaign’s message to test addresses',
  'campaigns.sent': 'A campaign was sent',
  'campaigns.statement': 'Saw what exhibitors earn by a campaign',
  'campaigns.submit': 'Put a campaign before exhibitors',
  'campaigns.tryWebhook': 'Tried a call to a system',
  'campaigns.withdraw': 'Took a campaign back',
  'compare.overlap': 'Saw how audiences overlap',
  'compare.profiles': 'Compared audiences',
  'compare.weekends': 'Compared two films by weekend',
  'deadLetters.cancelReplay': 'Stopped a replay of dead letters',
  'deadLetters.remove': 'Removed dead letters',
  'deadLetters.replay': 'Replayed dead letters',
  'exhibitorKeys.issue': 'Issued a key to an exhibitor',
  'exhibitorKeys.revoke': 'Revoked the keys of an exhibitor',
  'exhibitors.add': 'Brought on an exhibitor',
  'exhibitors.announceUpload': 'Uploaded a file of a feed',
  'exhibitors.cancelImport': 'Stopped an import',
  'exhibitors.promise': 'Set when a feed is to arrive',
  'feedLayouts.save': 'Set how a feed’s files are laid out',
  'feedSources.add': 'Added a source of feeds',
  'feedSources.edit': 'Changed a source of feeds',
  'feedSources.pause': 'Paused a source of feeds',
  'feedSources.remove': 'Removed a source of feeds',
  'feedSources.resume': 'Resumed a source of feeds',
  'feedSources.run': 'Read a source of feeds now',
  'feedSources.try': 'Tried what a source of feeds would read',
  'exhibitors.rename': 'Renamed an exhibitor',
  'exhibitors.saveSites': 'Saved sites of an exhibitor',
  'filmMatches.accept': 'Matched an exhibitor’s film code',
  'filmMatches.acceptNew': 'Added a film and matched a film code to it',
  'filmMatches.acceptMany': 'Matched a film code, with others',
  'filmMatches.reject': 'Rejected a film code',
  'filmMatches.undo': 'Took back what was decided of a film code',
  'films.add': 'Added a film to the catalogue',
  'films.comparable': 'Looked at the films that share an audience',
  'films.edit': 'Corrected a film of the catalogue',
  'films.map': 'Drew a map of films by shared audience',
  'films.market': 'Looked at the films of the market',
  'films.merge': 'Merged a film into another',
  'films.presales': 'Looked at the presales of a film',
  'films.run': 'Looked at the run of a film',
  'films.show': 'Looked at the figures of a film',
  'figures.stopped': 'Was stopped by the budget of figures',
  'imports.cancel': 'Stopped an import',
  'account.endOtherSessions': 'Ended their other sessions',
  'account.endSession': 'Ended a session of theirs',
  'account.leave': 'Left',
  'account.rename': 'Changed their own name',
  'apiKeys.issue': 'Made an API key',
  'apiKeys.revoke': 'Revoked an API key',
  'apiKeys.rotate': 'Rotated an API key',
  'credentials.beginSecondFactor': 'Began to set an authenticator app up',
  'credentials.changePassword': 'Changed their own password',
  'credentials.confirmSecondFactor': 'Set an authenticator app up',
  'credentials.endSecondFactor': 'Took their authenticator app away',
  'credentials.newRecoveryCodes': 'Made new recovery codes',
  'grants.give': 'Allowed an organisation moviegoers',
  'grants.revoke': 'Revoked what an organisation was allowed',
  'imports.start': 'Began an import',
  'moviegoers.erase': 'Erased a moviegoer',
  'operations.pseudonym': 'Made pseudonyms of member ids',
  'organisations.add': 'Added an organisation',
  'organisations.grant': 'Granted moviegoers to an organisation',
  'organisations.rename': 'Renamed an organisation',
  'people.endSessions': 'Ended a person’s sessions',
  'people.invite': 'Invited somebody',
  'people.resetSecondFactor': 'Took a person’s authenticator app away',
  'people.revokeInvitation': 'Took an invitation back',
  'joining.accept': 'Joined by an invitation',
  'session.codeRefused': 'Gave a code that did not fit',
  'people.add': 'Added a person',
  'people.newPassword': 'Gave a person a new password',
  'people.restore': 'Let a person sign in again',
  'people.setRole': 'Gave a person another role',
  'people.suspend': 'Suspended a person',
  'rebuilds.cancel': 'Stopped a rebuild',
  'rebuilds.removeOld': 'Removed the index of before a rebuild',
  'rebuilds.start': 'Began a rebuild',
  'lookalikes.train': 'Trained a lookalike model',
  'lookalikes.list': 'Listed lookalike models',
  'lookalikes.show': 'Opened a lookalike model',
  'segments.archive': 'Archived a segment',
  'segments.archiveMany': 'Archived a segment, with others',
  'segments.create': 'Saved a new segment',
  'segments.difference': 'Compared versions of a segment',
  'segments.duplicate': 'Copied a segment',
  'segments.pin': 'Pinned a segment, or unpinned it',
  'segments.recount': 'Counted a segment again',
  'segments.rename': 'Renamed a segment',
  'segments.restore': 'Brought a segment back',
  'segments.saveVersion': 'Saved a version of a segment',
  'segments.setTags': 'Changed the tags of a segment',
  'segments.setVisibility': 'Shared a segment, or made it private',
  'session.signIn': 'Signed in',
  'session.signInRefused': 'Was refused: e-mail and password do not match',
  'session.signInSuspended': 'Was refused: suspended',
  'session.signOut': 'Signed out',
} satisfies Partial<Record<ApiPath | Elsewhere, string>>;

/** What was done, in words; the plain name of what has none yet, `people.setRole` as "People: set role". */
export function wordsOf(action: string): string {
  return words[action] ?? plain(action);
}

/** What can be looked for, by its words. */
export const actions: readonly { readonly value: string; readonly label: string }[] = Object.entries(words)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** Who did it: a name, or what stands for somebody without one. */
export function whoIs({ id, name }: Line['actor']): string {
  if (name !== null) return name;
  return id === 'operator' ? 'Operator' : id === 'nobody' ? 'Nobody signed in' : id;
}

export interface Change {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What was changed, part by part; null where there was nothing, or nothing is any more. */
export function changesOf({ changedFrom, changedTo }: Pick<Line, 'changedFrom' | 'changedTo'>): readonly Change[] {
  const parts = new Set([...Object.keys(changedFrom ?? {}), ...Object.keys(changedTo ?? {})]);
  return [...parts].map((what) => ({ what, before: text(changedFrom?.[what]), after: text(changedTo?.[what]) }));
}

function text(value: string | readonly string[] | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : value.length === 0 ? 'none' : value.join(', ');
}

function plain(action: string): string {
  const spaced = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  const [entity = '', verb = ''] = action.split('.');
  const first = spaced(entity);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${verb === '' ? '' : `: ${spaced(verb)}`}`;
}
