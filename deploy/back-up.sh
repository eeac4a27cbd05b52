#!/bin/sh
# Copies everything that holds state to a folder: the volumes of API, database, bus and audience, and the secrets. The product stands still meanwhile.
#   deploy/back-up.sh FOLDER [PROJECT]
set -eu
[ $# -ge 1 ] || { echo "deploy/back-up.sh FOLDER [PROJECT]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
project=${2:-marquee}
umask 077
mkdir -p "$1"
folder=$(cd "$1" && pwd)
compose() {
  if docker compose version > /dev/null 2>&1; then docker compose -p "$project" -f "$here/compose.yaml" "$@"
  else docker-compose -p "$project" -f "$here/compose.yaml" "$@"; fi
}

# It goes on whatever happens here.
trap 'compose start' EXIT
# What asks and writes first, what keeps after it: nothing is half-way.
compose stop web api worker
compose stop kafka elasticsearch mysql
for volume in api mysql kafka elasticsearch; do
  docker run --rm --network none --user 0 --entrypoint sh -v "${project}_$volume:/from:ro" -v "$folder:/to" "marquee/api:${MARQUEE_VERSION:-local}" \
    -c "umask 077 && tar --numeric-owner -C /from -czf /to/$volume.tar.gz ."
done
tar --numeric-owner -C "$here" -czf "$folder/secrets.tar.gz" secrets
echo "Everything is in $folder. It holds secrets: keep it as you keep those."
