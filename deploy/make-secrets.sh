#!/bin/sh
# Makes the secrets of deploy/compose.yaml: a file each in deploy/secrets (or the folder given), 256 random bits. What is there stays.
set -eu
folder=${1:-$(dirname "$0")/secrets}
umask 077
mkdir -p "$folder"
for name in auth_secret operator_token mysql_root_password database_password elasticsearch_password; do
  [ -s "$folder/$name" ] || head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' > "$folder/$name"
done
# The processes that read them run as 1000, and Elasticsearch takes no file that others may read.
chmod 400 "$folder"/*
[ "$(id -u)" = 1000 ] || chown 1000 "$folder"/* 2>/dev/null || {
  echo "The files in $folder must belong to user 1000: sudo chown 1000 $folder/*" >&2
  exit 1
}
