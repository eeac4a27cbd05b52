/** Why a row is refused, each with what to do about it. docs/operations.md is made to agree with this list by a test. */
export const deadLetterReasons = {
  not_parseable:
    'The row cannot be read: it is not UTF-8, its quotes do not close, or it is not one JSON object; or the header holds control characters.',
  cut_off: 'The file ends in the middle, as after a broken transfer. Send the file again; rows before this line were read.',
  packed_too_well:
    'The packed file unpacks to more than 200 times its size, which no feed does; what it began with was read. Pack the feed again and send that.',
  missing_column: 'The header, or the row, lacks a column that is required.',
  duplicate_column: 'The header, or the row, names a column twice.',
  too_many_cells: 'The row has more cells than the header has columns. A comma inside a cell needs quotes around it.',
  unknown_exhibitor: 'The folder or row names an exhibitor that the catalogue does not have.',
  missing_value: 'A value that is required is empty.',
  forbidden_character: 'A value holds NUL or U+001F, characters that nothing could ask for.',
  value_too_long: 'A value is longer than its column takes: 1,000 characters, 8,000 for a list, less in the catalogue.',
  wrong_type: 'A value is of another type than its column.',
  bad_instant: 'An instant is not a real moment written like 2026-11-20T19:30:00Z, with Z.',
  bad_date: 'A date is not a real day written like 2026-11-20.',
  bad_session_start: 'session_start is not a real local time written like 2026-11-20T19:30, without a zone.',
  out_of_range:
    'A day or instant lies before 1900, or more than five years after the row’s updated_at; updated_at itself, or a release_date, after 2199.',
  birth_date_future: 'birth_date lies after updated_at.',
  purchase_after_update: 'purchased_at lies after updated_at, which cannot be: a clock is wrong. Have the row sent again with both right.',
  unknown_gender: 'gender is none of female, male, other, unknown.',
  unknown_opt_in: 'An opt-in or has_… is neither true nor false.',
  unknown_status: 'status is neither sold nor refunded.',
  bad_ticket_line: 'ticket_lines is not type:quantity:price joined by |.',
  quantity_below_one: 'A ticket line has a quantity below 1, or one that is not a whole number.',
  amount_negative: 'An amount is below 0.',
  amount_decimals: 'An amount has more than two decimals.',
  amount_too_large: 'The transaction has more than 1,000,000 tickets, or its tickets and concessions come to more than 10,000.00.',
  unknown_site: 'A site code is not among the exhibitor’s sites. Add the site, then replay.',
  unusable_site: 'A site has no valid time zone. Give it one, then replay.',
  unknown_film: 'A match names a film that the catalogue does not have.',
  duplicate_code: 'Another site of the exhibitor has this code already.',
  unreadable_message:
    'A message on the bus is not what its topic says: another version, or damaged. The file names topic, partition and offset. Send the row again.',
  refused_by_store:
    'The audience store does not take the moviegoer this row belongs to. The detail says why; send the row again once that is mended.',
} as const;
export type DeadLetterReason = keyof typeof deadLetterReasons;
