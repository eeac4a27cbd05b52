-- gender in
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
/where = l0
$1::VARCHAR[] = ["female","other"]

-- gender in unknown finds what is stored as unknown
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
/where = l0
$1::VARCHAR[] = ["unknown"]

-- gender not in
l0 = (NOT (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender)))
/where = l0
$1::VARCHAR[] = ["female"]

-- gender known: stored unknown is missing
l0 = (m.gender IS NOT NULL AND m.gender <> 'unknown')
/where = l0

-- gender unknown: stored unknown is missing
l0 = (NOT (m.gender IS NOT NULL AND m.gender <> 'unknown'))
/where = l0

-- age at least: a birthday today counts
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 14201

-- age at most
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 14201

-- age at most 34: 35 today is out
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 7991

-- age exactly
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 7991
$3::INTEGER = 7626

-- age between
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 14201
$3::INTEGER = 7991

-- age known: not yet born is missing
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER)
/where = l0
$1::INTEGER = 20775

-- age unknown
l0 = (NOT (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER))
/where = l0
$1::INTEGER = 20775

-- age at least less than nothing needs an age all the same
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 22601

-- age at least something absurd
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = -3631650

-- age at most something absurd
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day > $2::INTEGER)
/where = l0
$1::INTEGER = 20775
$2::INTEGER = -3631650

-- born on 29 February: not yet older on 28 February
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 20512
$2::INTEGER = 13937

-- born on 29 February: older on 1 March
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 20513
$2::INTEGER = 13939

-- born on 29 February: older on 29 February of a leap year
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER AND m.birth_day > $3::INTEGER)
/where = l0
$1::INTEGER = 21243
$2::INTEGER = 13938
$3::INTEGER = 13572

-- on 29 February, ages of those born on 28 February and 1 March of common years
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = l0
$1::INTEGER = 21243
$2::INTEGER = 13572

-- region in
l0 = (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
/where = l0
$1::VARCHAR[] = ["US-CA","US-NY"]

-- region not in is true of a missing region
l0 = (NOT (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region)))
/where = l0
$1::VARCHAR[] = ["US-CA"]

-- a region that no one has matches no one
l0 = (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
/where = l0
$1::VARCHAR[] = ["XX-99"]

-- exhibitor in
l0 = (m.exhibitor IS NOT NULL AND list_contains($1::VARCHAR[], m.exhibitor))
/where = l0
$1::VARCHAR[] = ["star"]

-- tier in, trimmed, with repeats
l0 = (m.tier IS NOT NULL AND list_contains($1::VARCHAR[], m.tier))
/where = l0
$1::VARCHAR[] = ["gold","silver"]

-- tier with quotes and semicolons is a text like any other
l0 = (m.tier IS NOT NULL AND list_contains($1::VARCHAR[], m.tier))
/where = l0
$1::VARCHAR[] = ["O'Hara; DROP TABLE moviegoer --"]

-- tier known
l0 = (m.tier IS NOT NULL)
/where = l0

-- tier unknown
l0 = (NOT (m.tier IS NOT NULL))
/where = l0

-- favourite site not in
l0 = (NOT (m.favourite_site IS NOT NULL AND list_contains($1::VARCHAR[], m.favourite_site)))
/where = l0
$1::VARCHAR[] = ["nova:1"]

-- usual site in
l0 = (m.usual_site IS NOT NULL AND list_contains($1::VARCHAR[], m.usual_site))
/where = l0
$1::VARCHAR[] = ["nova:1","star:2"]

-- preferred sites any of
l0 = coalesce(list_has_any(m.preferred_sites, $1::VARCHAR[]), false)
/where = l0
$1::VARCHAR[] = ["nova:2","star:1"]

-- preferred sites all of
l0 = coalesce(list_has_all(m.preferred_sites, $1::VARCHAR[]), false)
/where = l0
$1::VARCHAR[] = ["nova:1","nova:2"]

-- preferred sites none of is true of an empty set
l0 = (NOT coalesce(list_has_any(m.preferred_sites, $1::VARCHAR[]), false))
/where = l0
$1::VARCHAR[] = ["nova:1"]

-- preferred sites known
l0 = coalesce(len(m.preferred_sites) > 0, false)
/where = l0

-- preferred sites unknown is the empty set
l0 = (NOT coalesce(len(m.preferred_sites) > 0, false))
/where = l0

-- reachable by all of
l0 = coalesce(list_has_all(m.reachable_by, $1::VARCHAR[]), false)
/where = l0
$1::VARCHAR[] = ["email","sms"]

-- reachable by none of
l0 = (NOT coalesce(list_has_any(m.reachable_by, $1::VARCHAR[]), false))
/where = l0
$1::VARCHAR[] = ["email","push","sms","thirdParty"]

-- joined on or after
l0 = (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT)
/where = l0
$1::BIGINT = 20745

-- joined on or before
l0 = (m.joined_day IS NOT NULL AND m.joined_day <= $1::BIGINT)
/where = l0
$1::BIGINT = 16616

-- joined between, both days included
l0 = (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
/where = l0
$1::BIGINT = 20744
$2::BIGINT = 20775

-- joined within the last month: the day after 18 October, to 18 November
l0 = (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
/where = l0
$1::BIGINT = 20745
$2::BIGINT = 20775

-- joined within the last day is the day itself
l0 = (m.joined_day IS NOT NULL AND m.joined_day >= $1::BIGINT AND m.joined_day <= $2::BIGINT)
/where = l0
$1::BIGINT = 20775
$2::BIGINT = 20775

-- joining date known
l0 = (m.joined_day IS NOT NULL)
/where = l0

-- joining date unknown
l0 = (NOT (m.joined_day IS NOT NULL))
/where = l0

-- film in
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.film IS NOT NULL AND list_contains($2::VARCHAR[], v.film)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["marigold","undertow"]
$3::BIGINT = 1

-- film not in is true of a film not matched
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL AND list_contains($2::VARCHAR[], v.film))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["undertow"]
$3::BIGINT = 1

-- film known
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.film IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- film unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- rating not in
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.rating IS NOT NULL AND list_contains($2::VARCHAR[], f.rating))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["PG","R"]
$3::BIGINT = 1

-- distributor in
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.distributor IS NOT NULL AND list_contains($2::VARCHAR[], f.distributor)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["borealis"]
$3::BIGINT = 1

-- franchise known
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.franchise IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- franchise unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.franchise IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- director in
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (f.director IS NOT NULL AND list_contains($2::VARCHAR[], f.director)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["Ana Reyes"]
$3::BIGINT = 1

-- genre any of
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["comedy","horror"]
$3::BIGINT = 1

-- genre all of
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_all(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror","thriller"]
$3::BIGINT = 1

-- genre none of is true of a film not matched
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(list_has_any(f.genres, $2::VARCHAR[]), false)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["drama","horror"]
$3::BIGINT = 1

-- genre known
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(len(f.genres) > 0, false) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- genre unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(len(f.genres) > 0, false)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- cast in another normal form of Unicode
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.cast_members, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["Lucía Ferrer"]
$3::BIGINT = 1

-- ticket type all of
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_all(v.ticket_types, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["adult","child"]
$3::BIGINT = 1

-- ticket type unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT coalesce(len(v.ticket_types) > 0, false)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- site in
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.site IS NOT NULL AND list_contains($2::VARCHAR[], v.site)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["lux:1","star:2"]
$3::BIGINT = 1

-- site region in
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN site s ON s.id = v.site WHERE v.business_day <= $1::INTEGER AND (s.region IS NOT NULL AND list_contains($2::VARCHAR[], s.region)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["US-NY","US-TX"]
$3::BIGINT = 1

-- site region unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN site s ON s.id = v.site WHERE v.business_day <= $1::INTEGER AND (NOT (s.region IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- format not in is true of a missing format
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.format IS NOT NULL AND list_contains($2::VARCHAR[], v.format))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["standard"]
$3::BIGINT = 1

-- daypart in
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.daypart IS NOT NULL AND list_contains($2::VARCHAR[], v.daypart)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["late","morning"]
$3::BIGINT = 1

-- weekday in
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.weekday IS NOT NULL AND list_contains($2::VARCHAR[], v.weekday)) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["fri","sun"]
$3::BIGINT = 1

-- channel unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.channel IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- tickets at least
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.tickets IS NOT NULL AND v.tickets >= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 4
$3::BIGINT = 1

-- spend at most
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.spend IS NOT NULL AND v.spend <= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1000
$3::BIGINT = 1

-- ticket spend exactly nothing
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.ticket_spend IS NOT NULL AND v.ticket_spend >= $2::BIGINT AND v.ticket_spend <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 0
$3::BIGINT = 0
$4::BIGINT = 1

-- concession spend between
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.concession_spend IS NOT NULL AND v.concession_spend >= $2::BIGINT AND v.concession_spend <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 450
$3::BIGINT = 1275
$4::BIGINT = 1

-- spend known
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.spend IS NOT NULL) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- lead days at least
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (v.lead_days IS NOT NULL AND v.lead_days >= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 4
$3::BIGINT = 1

-- opening weekend: run days −1 to 2
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND ((v.business_day - f.release_day) IS NOT NULL AND (v.business_day - f.release_day) >= $2::BIGINT AND (v.business_day - f.release_day) <= $3::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = -1
$3::BIGINT = 2
$4::BIGINT = 1

-- run day at most is false of a film not matched
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND ((v.business_day - f.release_day) IS NOT NULL AND (v.business_day - f.release_day) <= $2::BIGINT) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1000
$3::BIGINT = 1

-- run day unknown
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT ((v.business_day - f.release_day) IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- visits alone: at least one up to the day
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- at least 3 visits
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 3

-- at least 0 visits is everyone
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 0

-- at most 2 visits includes those without any
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) <= $2::BIGINT) <> (0 <= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 2

-- exactly 0 visits
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT AND count(*) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 0
$4::BIGINT = 0

-- exactly 2 visits
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 2
$3::BIGINT = 2

-- 0 to 1 visits
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 0
$3::BIGINT = 1

-- 2 to 5 visits
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT AND count(*) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 2
$3::BIGINT = 5

-- the greatest bound
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 16777215

-- at least 8 tickets
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.tickets), 0) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 8

-- spent exactly 100.00
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.spend), 0) >= $2::BIGINT AND coalesce(sum(v.spend), 0) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 10000
$3::BIGINT = 10000

-- spent at most 99.99, nothing included
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.spend), 0) <= $2::BIGINT) <> (0 <= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 9999

-- ticket spend between
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (coalesce(sum(v.ticket_spend), 0) >= $3::BIGINT AND coalesce(sum(v.ticket_spend), 0) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 1
$4::BIGINT = 9000

-- exactly no concessions
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (coalesce(sum(v.concession_spend), 0) >= $2::BIGINT AND coalesce(sum(v.concession_spend), 0) <= $3::BIGINT) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT AND 0 <= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 0
$3::BIGINT = 0

-- share at least 33: a third is more
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 33

-- share at most 33: a third is more, and no visit is nothing
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $3::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 33

-- share exactly 50
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $4::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 50
$4::BIGINT = 50

-- share between 12 and 67: one in eight and two thirds
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) >= $3::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE coalesce(list_has_any(f.genres, $2::VARCHAR[]), false))) <= $4::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 12
$4::BIGINT = 67

-- share of every visit is all of them
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE true)) >= $2::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE true)) <= $3::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 100
$3::BIGINT = 100

-- at least 3 different films, unmatched ones not counted
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 3

-- exactly one different horror film
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) >= $3::BIGINT AND count(DISTINCT v.film) <= $4::BIGINT) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT AND 0 <= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 1
$4::BIGINT = 1

-- no different films
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER AND (NOT (v.film IS NOT NULL)) GROUP BY v.moviegoer HAVING (count(DISTINCT v.film) <= $2::BIGINT) <> (0 <= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 <= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 0

-- the last 12 months: 19 November to 18 November
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20411
$2::INTEGER = 20775
$3::BIGINT = 1

-- the last year is the same days
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20411
$2::INTEGER = 20775
$3::BIGINT = 1

-- the last day is the day itself
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::INTEGER = 20775
$3::BIGINT = 1

-- the last 18 days
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20758
$2::INTEGER = 20775
$3::BIGINT = 1

-- the last 6 weeks
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20734
$2::INTEGER = 20775
$3::BIGINT = 1

-- a month back from 31 October clamps to 30 September
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20727
$2::INTEGER = 20757
$3::BIGINT = 1

-- a year back from 29 February clamps to 28 February
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 19417
$2::INTEGER = 19782
$3::BIGINT = 1

-- the longest window
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = -1316012
$2::INTEGER = 20775
$3::BIGINT = 1

-- between, both days included
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20728
$2::INTEGER = 20731
$3::BIGINT = 1

-- between one day and the same
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20730
$2::INTEGER = 20730
$3::BIGINT = 1

-- between ends on the day even when it says later
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20758
$2::INTEGER = 20775
$3::BIGINT = 1

-- a window wholly after the day is empty
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20776
$2::INTEGER = 20775
$3::BIGINT = 1

-- no window never sees a session after the day
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- session basis, said
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20745
$2::INTEGER = 20775
$3::BIGINT = 1

-- purchase basis sees presales
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20762
$2::INTEGER = 20775
$3::BIGINT = 1

-- purchase basis never sees a purchase after the day
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.purchase_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 1

-- purchase basis between
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20716
$2::INTEGER = 20727
$3::BIGINT = 1

-- share: both numbers from the same window and basis
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.purchase_day BETWEEN $1::INTEGER AND $2::INTEGER GROUP BY v.moviegoer HAVING (100 * count(*) FILTER (WHERE (v.film IS NOT NULL AND list_contains($3::VARCHAR[], v.film)))) >= $4::BIGINT * count(*) AND (100 * count(*) FILTER (WHERE (v.film IS NOT NULL AND list_contains($3::VARCHAR[], v.film)))) <= $5::BIGINT * count(*))
l0 = m.n IN (SELECT moviegoer FROM c0)
/where = l0
$1::INTEGER = 20411
$2::INTEGER = 20775
$3::VARCHAR[] = ["untold"]
$4::BIGINT = 50
$5::BIGINT = 50

-- a day in the past sees what there was by then
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20410
$2::BIGINT = 1

-- all
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
l1 = (m.region IS NOT NULL AND list_contains($2::VARCHAR[], m.region))
/where = (l0 AND l1)
/where/of/0 = l0
/where/of/1 = l1
$1::VARCHAR[] = ["female"]
$2::VARCHAR[] = ["US-TX"]

-- any
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
l1 = (m.region IS NOT NULL AND list_contains($2::VARCHAR[], m.region))
/where = (l0 OR l1)
/where/of/0 = l0
/where/of/1 = l1
$1::VARCHAR[] = ["female"]
$2::VARCHAR[] = ["US-TX"]

-- not is true where the value is missing
l0 = (m.region IS NOT NULL AND list_contains($1::VARCHAR[], m.region))
/where = (NOT l0)
/where/of = l0
$1::VARCHAR[] = ["US-TX"]

-- not of a number is true where the value is missing
l0 = (m.birth_day IS NOT NULL AND m.birth_day <= $1::INTEGER AND m.birth_day <= $2::INTEGER)
/where = (NOT l0)
/where/of = l0
$1::INTEGER = 20775
$2::INTEGER = 20775

-- a group of one
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
/where = ((l0))
/where/of/0 = (l0)
/where/of/0/of/0 = l0
$1::VARCHAR[] = ["female"]

-- the same condition twice
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
/where = (l0 AND l0 AND (NOT (NOT l0)))
/where/of/0 = l0
/where/of/1 = l0
/where/of/2 = (NOT (NOT l0))
/where/of/2/of = (NOT l0)
/where/of/2/of/of = l0
$1::VARCHAR[] = ["female"]

-- a contradiction
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
/where = (l0 AND (NOT l0))
/where/of/0 = l0
/where/of/1 = (NOT l0)
/where/of/1/of = l0
$1::VARCHAR[] = ["female"]

-- all of one and the same visit
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) AND (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::VARCHAR[] = ["evening"]
$4::BIGINT = 1

-- two conditions may be met by two visits
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
WITH c1 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $4::INTEGER AND (v.daypart IS NOT NULL AND list_contains($5::VARCHAR[], v.daypart)) GROUP BY v.moviegoer HAVING (count(*) >= $6::BIGINT) <> (0 >= $6::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
l1 = ((m.n IN (SELECT moviegoer FROM c1)) <> (0 >= $6::BIGINT))
/where = (l0 AND l1)
/where/of/0 = l0
/where/of/1 = l1
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::BIGINT = 1
$4::INTEGER = 20775
$5::VARCHAR[] = ["evening"]
$6::BIGINT = 1

-- any of one visit
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) OR (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::VARCHAR[] = ["evening"]
$4::BIGINT = 2

-- not of a visit is true where its value is missing
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (f.rating IS NOT NULL AND list_contains($2::VARCHAR[], f.rating))) GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["R"]
$3::BIGINT = 1

-- not of all of one visit
WITH c0 AS (SELECT v.moviegoer FROM visit v LEFT JOIN film f ON f.id = v.film WHERE v.business_day <= $1::INTEGER AND (NOT (coalesce(list_has_any(f.genres, $2::VARCHAR[]), false) AND (v.daypart IS NOT NULL AND list_contains($3::VARCHAR[], v.daypart)))) GROUP BY v.moviegoer HAVING (count(*) >= $4::BIGINT) <> (0 >= $4::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $4::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::VARCHAR[] = ["horror"]
$3::VARCHAR[] = ["evening"]
$4::BIGINT = 1

-- segment
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 3

-- segment, with its version pinned
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $1::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $2::BIGINT) <> (0 >= $2::BIGINT))
l0 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $2::BIGINT))
/where = l0
$1::INTEGER = 20775
$2::BIGINT = 3

-- not of a segment of a segment
WITH c0 AS (SELECT v.moviegoer FROM visit v WHERE v.business_day <= $2::INTEGER GROUP BY v.moviegoer HAVING (count(*) >= $3::BIGINT) <> (0 >= $3::BIGINT))
l0 = (m.gender IS NOT NULL AND list_contains($1::VARCHAR[], m.gender))
l1 = ((m.n IN (SELECT moviegoer FROM c0)) <> (0 >= $3::BIGINT))
/where = (NOT (l0 OR l1))
/where/of = (l0 OR l1)
$1::VARCHAR[] = ["female"]
$2::INTEGER = 20775
$3::BIGINT = 3
