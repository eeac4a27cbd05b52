#!/bin/sh
# Brings what deploy/back-up.sh copied to a machine that has no Marquee yet.
#   deploy/restore.sh FOLDER [PROJECT]
set -eu
[ $# -ge 1 ] || { echo "deploy/restore.sh FOLDER [PROJECT]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
project=${2:-marquee}
folder=$(cd "$1" && pwd)
compose() {
  if docker compose version > /dev/null 2>&1; then docker compose -p "$project" -f "$here/compose.yaml" "$@"
  else docker-compose -p "$project" -f "$here/compose.yaml" "$@"; fi
}

for volume in api mysql kafka elasticsearch; do
  [ -s "$folder/$volume.tar.gz" ] || { echo "$folder has no $volume.tar.gz: it is no back-up." >&2; exit 1; }
  if docker volume inspect "${project}_$volume" > /dev/null 2>&1; then
    echo "There is data of a project $project already. Take it away first (compose -p $project down --volumes), or name another project." >&2
    exit 1
  fi
done
# The database knows the passwords of the back-up, and no others.
if [ -d "$here/secrets" ]; then
  copy=$(mktemp -d)
  tar -C "$copy" -xzf "$folder/secrets.tar.gz"
  same=0
  diff -r "$copy/secrets" "$here/secrets" > /dev/null || same=$?
  rm -rf "$copy"
  [ "$same" = 0 ] || {
    echo "$here/secrets are not those of the back-up. Put them away first: its own come with it." >&2
    exit 1
  }
else
  tar --numeric-owner -C "$here" -xzf "$folder/secrets.tar.gz"
fi
mkdir -p "$here/feeds"
compose up --no-start
for volume in api mysql kafka elasticsearch; do
  docker run --rm --network none --user 0 --entrypoint sh -v "${project}_$volume:/to" -v "$folder:/from:ro" "marquee/api:${MARQUEE_VERSION:-local}" \
    -c "find /to -mindepth 1 -delete && tar --numeric-owner -C /to -xzf /from/$volume.tar.gz"
done
compose up --detach
