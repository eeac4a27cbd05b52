/** What does something without being asked, as notes and the audit log name it. */
export const product = 'marquee';
