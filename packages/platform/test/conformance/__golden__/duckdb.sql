-- gender in
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
WHERE l0
-- 1 parameters

-- gender in unknown finds what is stored as unknown
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
WHERE l0
-- 1 parameters

-- gender not in
LEAF l0: (NOT (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender)))
WHERE l0
-- 1 parameters

-- gender known: stored unknown is missing
LEAF l0: (m.gender IS NOT NULL AND m.gender <> 'unknown')
WHERE l0
-- 0 parameters

-- gender unknown: stored unknown is missing
LEAF l0: (NOT (m.gender IS NOT NULL AND m.gender <> 'unknown'))
WHERE l0
-- 0 parameters

-- age at least: a birthday today counts
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- age at most
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
WHERE l0
-- 2 parameters

-- age at most 34: 35 today is out
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
WHERE l0
-- 2 parameters

-- age exactly
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
WHERE l0
-- 3 parameters

-- age between
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
WHERE l0
-- 3 parameters

-- age known: not yet born is missing
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER)
WHERE l0
-- 1 parameters

-- age unknown
LEAF l0: (NOT (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER))
WHERE l0
-- 1 parameters

-- age at least less than nothing needs an age all the same
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- age at least something absurd
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- age at most something absurd
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
WHERE l0
-- 2 parameters

-- born on 29 February: not yet older on 28 February
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- born on 29 February: older on 1 March
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- born on 29 February: older on 29 February of a leap year
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
WHERE l0
-- 3 parameters

-- on 29 February, ages of those born on 28 February and 1 March of common years
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE l0
-- 2 parameters

-- region in
LEAF l0: (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
WHERE l0
-- 1 parameters

-- region not in is true of a missing region
LEAF l0: (NOT (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region)))
WHERE l0
-- 1 parameters

-- a region that no one has matches no one
LEAF l0: (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
WHERE l0
-- 1 parameters

-- exhibitor in
LEAF l0: (m.exhibitor IS NOT NULL AND list_contains($1::VARCHAR[], m.exhibitor))
WHERE l0
-- 1 parameters

-- tier in, trimmed, with repeats
LEAF l0: (m.tier IS NOT NULL AND list_contains($1::VARCHAR[], m.tier))
WHERE l0
-- 1 parameters

-- tier with quotes and semicolons is a text like any other
LEAF l0: (m.tier IS NOT NULL AND list_contains($1::VARCHAR[], m.tier))
WHERE l0
-- 1 parameters

-- tier known
LEAF l0: (m.tier IS NOT NULL)
WHERE l0
-- 0 parameters

-- tier unknown
LEAF l0: (NOT (m.tier IS NOT NULL))
WHERE l0
-- 0 parameters

-- favourite site not in
LEAF l0: (NOT (m.favourite_site IS NOT NULL AND list_contains($1::VARCHAR[], m.favourite_site)))
WHERE l0
-- 1 parameters

-- usual site in
LEAF l0: (m.usual_site IS NOT NULL AND list_contains($1::VARCHAR[], m.usual_site))
WHERE l0
-- 1 parameters

-- preferred sites any of
LEAF l0: coalesce(list_has_any(m.preferred_sites, $1::VARCHAR[]), false)
WHERE l0
-- 1 parameters

-- preferred sites all of
LEAF l0: coalesce(list_has_all(m.preferred_sites, $1::VARCHAR[]), false)
WHERE l0
-- 1 parameters

-- preferred sites none of is true of an empty set
LEAF l0: (NOT coalesce(list_has_any(m.preferred_sites, $1::VARCHAR[]), false))
WHERE l0
-- 1 parameters

-- preferred sites known
LEAF l0: coalesce(len(m.preferred_sites) > 0, false)
WHERE l0
-- 0 parameters

-- preferred sites unknown is the empty set
LEAF l0: (NOT coalesce(len(m.preferred_sites) > 0, false))
WHERE l0
-- 0 parameters

-- reachable by all of
LEAF l0: coalesce(list_has_all(m.reachable_by, $1::VARCHAR[]), false)
WHERE l0
-- 1 parameters

-- reachable by none of
LEAF l0: (NOT coalesce(list_has_any(m.reachable_by, $1::VARCHAR[]), false))
WHERE l0
-- 1 parameters

-- joined on or after
LEAF l0: (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT)
WHERE l0
-- 1 parameters

-- joined on or before
LEAF l0: (m.joined_day IS NOT NULL AND m.joined_day <= $1::BIGINT)
WHERE l0
-- 1 parameters

-- joined between, both days included
LEAF l0: (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
WHERE l0
-- 2 parameters

-- joined within the last month: the day after 18 October, to 18 November
LEAF l0: (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
WHERE l0
-- 2 parameters

-- joined within the last day is the day itself
LEAF l0: (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
WHERE l0
-- 2 parameters

-- joining date known
LEAF l0: (m.joined_day IS NOT NULL)
WHERE l0
-- 0 parameters

-- joining date unknown
LEAF l0: (NOT (m.joined_day IS NOT NULL))
WHERE l0
-- 0 parameters

-- film in
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.film IS NOT NULL AND v.film IN (SELECT unnest($2::VARCHAR[]))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- film not in is true of a film not matched
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL AND v.film IN (SELECT unnest($2::VARCHAR[])))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- film known
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.film IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- film unknown
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- rating not in
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.rating IS NOT NULL AND f.rating IN (SELECT unnest($2::VARCHAR[])))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- distributor in
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.distributor IS NOT NULL AND f.distributor IN (SELECT unnest($2::VARCHAR[]))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- franchise known
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.franchise IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- franchise unknown
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.franchise IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- director in
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.director IS NOT NULL AND f.director IN (SELECT unnest($2::VARCHAR[]))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- genre any of
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- genre all of
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_all(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- genre none of is true of a film not matched
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(list_has_any(f.genres, $2::VARCHAR[]), false)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- genre known
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(len(f.genres) > 0, false) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- genre unknown
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(len(f.genres) > 0, false)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- cast in another normal form of Unicode
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.cast_members, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- ticket type all of
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_all(v.ticket_types, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- ticket type unknown
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(len(v.ticket_types) > 0, false)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- site in
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.site IS NOT NULL AND v.site IN (SELECT unnest($2::VARCHAR[]))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- site region in
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN site s ON s.id = v.site WHERE v.business_day <= $1::INTEGER AND (s.region IS NOT NULL AND s.region IN (SELECT unnest($2::VARCHAR[]))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- site region unknown
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN site s ON s.id = v.site WHERE v.business_day <= $1::INTEGER AND (NOT (s.region IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- format not in is true of a missing format
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.format IS NOT NULL AND v.format IN (SELECT unnest($2::VARCHAR[])))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- daypart in
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.daypart IS NOT NULL AND list_contains($2::VARCHAR[], v.daypart)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- weekday in
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.weekday IS NOT NULL AND list_contains($2::VARCHAR[], v.weekday)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- channel unknown
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.channel IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- tickets at least
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.tickets IS NOT NULL AND v.tickets >= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- spend at most
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.spend IS NOT NULL AND v.spend <= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- ticket spend exactly nothing
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.ticket_spend IS NOT NULL AND v.ticket_spend >= $2::BIGINT AND v.ticket_spend <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- concession spend between
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.concession_spend IS NOT NULL AND v.concession_spend >= $2::BIGINT AND v.concession_spend <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- spend known
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.spend IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- lead days at least
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.lead_days IS NOT NULL AND v.lead_days >= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- opening weekend: run days −1 to 2
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND ((v.business_day - f.release_day) IS NOT NULL AND (v.business_day - f.release_day) >= $2::BIGINT AND (v.business_day - f.release_day) <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- run day at most is false of a film not matched
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND ((v.business_day - f.release_day) IS NOT NULL AND (v.business_day - f.release_day) <= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- run day unknown
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT ((v.business_day - f.release_day) IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- visits alone: at least one up to the day
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- at least 3 visits
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- at least 0 visits is everyone
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- at most 2 visits includes those without any
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) <= $2::BIGINT) <> (0 <= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
WHERE l0
-- 2 parameters

-- exactly 0 visits
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT AND count(*) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
WHERE l0
-- 4 parameters

-- exactly 2 visits
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
WHERE l0
-- 3 parameters

-- 0 to 1 visits
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
WHERE l0
-- 3 parameters

-- 2 to 5 visits
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the greatest bound
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- at least 8 tickets
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.tickets), 0) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- spent exactly 100.00
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.spend), 0) >= $2::BIGINT AND coalesce(sum(v.spend), 0) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
WHERE l0
-- 3 parameters

-- spent at most 99.99, nothing included
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.spend), 0) <= $2::BIGINT) <> (0 <= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
WHERE l0
-- 2 parameters

-- ticket spend between
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (coalesce(sum(v.ticket_spend), 0) >= $3::BIGINT AND coalesce(sum(v.ticket_spend), 0) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
WHERE l0
-- 4 parameters

-- exactly no concessions
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.concession_spend), 0) >= $2::BIGINT AND coalesce(sum(v.concession_spend), 0) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
WHERE l0
-- 3 parameters

-- share at least 33: a third is more
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 3 parameters

-- share at most 33: a third is more, and no visit is nothing
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $3::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 3 parameters

-- share exactly 50
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $4::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 4 parameters

-- share between 12 and 67: one in eight and two thirds
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $4::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 4 parameters

-- share of every visit is all of them
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE true)) >= $2::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE true)) <= $3::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 3 parameters

-- at least 3 different films, unmatched ones not counted
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- exactly one different horror film
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) >= $3::BIGINT AND count(DISTINCT v.film) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
WHERE l0
-- 4 parameters

-- no different films
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) <= $2::BIGINT) <> (0 <= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
WHERE l0
-- 2 parameters

-- the last 12 months: 19 November to 18 November
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the last year is the same days
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the last day is the day itself
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the last 18 days
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the last 6 weeks
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- a month back from 31 October clamps to 30 September
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- a year back from 29 February clamps to 28 February
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- the longest window
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- between, both days included
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- between one day and the same
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- between ends on the day even when it says later
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- a window wholly after the day is empty
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- no window never sees a session after the day
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- session basis, said
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- purchase basis sees presales
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- purchase basis never sees a purchase after the day
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.purchase_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- purchase basis between
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- share: both numbers from the same window and basis
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE (v.film IS NOT NULL AND v.film IN (SELECT unnest($3::VARCHAR[]))))) >= $4::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE (v.film IS NOT NULL AND v.film IN (SELECT unnest($3::VARCHAR[]))))) <= $5::BIGINT * count(*)
LEAF l0: m.n IN (SELECT moviegoer FROM c0)
WHERE l0
-- 5 parameters

-- a day in the past sees what there was by then
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- all
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: (m.region IS NOT NULL AND list_contains($2::VARCHAR[], m.region))
WHERE (l0 AND l1)
-- 2 parameters

-- any
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: (m.region IS NOT NULL AND list_contains($2::VARCHAR[], m.region))
WHERE (l0 OR l1)
-- 2 parameters

-- not is true where the value is missing
LEAF l0: (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
WHERE (NOT l0)
-- 1 parameters

-- not of a number is true where the value is missing
LEAF l0: (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
WHERE (NOT l0)
-- 2 parameters

-- a group of one
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
WHERE ((l0))
-- 1 parameters

-- the same condition twice
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
WHERE (l0 AND l0 AND (NOT (NOT l0)))
-- 1 parameters

-- a contradiction
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
WHERE (l0 AND (NOT l0))
-- 1 parameters

-- all of one and the same visit
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) AND (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- two conditions may be met by two visits
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $4::INTEGER AND (v.daypart IS NOT NULL AND list_contains($5::VARCHAR[], v.daypart)) GROUP BY v.moviegoer HAVING (count(*) >= $6::BIGINT) <> (0 >= $6::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $6::BIGINT))
WHERE (l0 AND l1)
-- 6 parameters

-- any of one visit
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) OR (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- not of a visit is true where its value is missing
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.rating IS NOT NULL AND f.rating IN (SELECT unnest($2::VARCHAR[])))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE l0
-- 3 parameters

-- not of all of one visit
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) AND (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart)))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
WHERE l0
-- 4 parameters

-- segment
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- segment, with its version pinned
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT)
LEAF l0: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
WHERE l0
-- 2 parameters

-- not of a segment of a segment
TABLE c0: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
WHERE (NOT (l0 OR l1))
-- 3 parameters

-- target group
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target'))
WHERE l0
-- 1 parameters

-- control group
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('control'))
WHERE l0
-- 1 parameters

-- either group
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target', 'control'))
WHERE l0
-- 1 parameters

-- not in the target group is true in the control group, and of who is in no campaign
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target'))
WHERE (NOT l0)
-- 1 parameters

-- target group, and it was sent
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 1 <> 0)
WHERE l0
-- 1 parameters

-- target group, and it was delivered
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 2 <> 0)
WHERE l0
-- 1 parameters

-- target group, and it was bounced
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 4 <> 0)
WHERE l0
-- 1 parameters

-- target group, and it was opened
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 8 <> 0)
WHERE l0
-- 1 parameters

-- target group, and it was clicked
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 16 <> 0)
WHERE l0
-- 1 parameters

-- target group, and it was unsubscribed
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 32 <> 0)
WHERE l0
-- 1 parameters

-- either group, with an event
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target', 'control') AND c.events & 8 <> 0)
WHERE l0
-- 1 parameters

-- control group, with an event
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('control') AND c.events & 32 <> 0)
WHERE l0
-- 1 parameters

-- not with an event is true of who was in the group without it
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target') AND c.events & 8 <> 0)
WHERE (NOT l0)
-- 1 parameters

-- an event of another campaign does not count
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target', 'control') AND c.events & 16 <> 0)
WHERE l0
-- 1 parameters

-- two campaigns
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target', 'control'))
LEAF l1: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $2::VARCHAR AND c.in_group IN ('control'))
WHERE (l0 AND l1)
-- 2 parameters

-- a campaign on an earlier as-of date
LEAF l0: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $1::VARCHAR AND c.in_group IN ('target'))
WHERE l0
-- 1 parameters

-- a campaign in a segment
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: m.n IN (SELECT c.moviegoer FROM campaign_member c WHERE c.campaign = $2::VARCHAR AND c.in_group IN ('target', 'control') AND c.events & 2 <> 0)
WHERE (l0 AND l1)
-- 2 parameters

-- lookalike: weights above and below 0 are added up
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER)
-- 10 parameters

-- lookalike: the bound is included
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER)
-- 10 parameters

-- lookalike: one more than the bound is not enough
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER)
-- 10 parameters

-- lookalike: a bound below 0
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER)
-- 10 parameters

-- lookalike: a bound that everybody reaches
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE (((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER) AND l0)
-- 10 parameters

-- lookalike: a bound that nobody reaches
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE (((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER) OR l0)
-- 10 parameters

-- lookalike: not among the top
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE (NOT ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER))
-- 10 parameters

-- lookalike: beside its own features
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER) OR l2) AND (NOT l0))
-- 10 parameters

-- lookalike: groups as features
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $2::INTEGER AND coalesce(list_has_any(f.genres, $3::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
LEAF l2: (m.tier IS NOT NULL)
WHERE ((0 + CASE WHEN ((NOT l0) AND l1) THEN $5::INTEGER ELSE 0 END + CASE WHEN l2 THEN $6::INTEGER ELSE 0 END) >= $7::INTEGER)
-- 7 parameters

-- lookalike: in a segment
TABLE c0: SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $3::INTEGER AND coalesce(list_has_any(f.genres, $4::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $5::BIGINT) <> (0 >= $5::BIGINT)
TABLE c1: SELECT v.moviegoer FROM visit v WHERE v.business_day <= $7::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $8::BIGINT) <> (0 >= $8::BIGINT)
LEAF l0: (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
LEAF l1: ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $5::BIGINT))
LEAF l2: ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $8::BIGINT))
WHERE ((0 + CASE WHEN l0 THEN $2::INTEGER ELSE 0 END + CASE WHEN l1 THEN $6::INTEGER ELSE 0 END + CASE WHEN l2 THEN $9::INTEGER ELSE 0 END) >= $10::INTEGER)
-- 10 parameters
