#!/bin/bash
# Settings from the environment, as the public image takes them: names with a dot, and the first password by a file.
set -eu
cd /usr/share/elasticsearch
settings=(-Enetwork.host=0.0.0.0)
while IFS='=' read -r -d '' name value; do
  case $name in *.*) settings+=("-E$name=$value") ;; esac
done < <(env -0)
if [ -n "${ELASTIC_PASSWORD_FILE:-}" ]; then
  [ -f config/elasticsearch.keystore ] || bin/elasticsearch-keystore create
  bin/elasticsearch-keystore add -f -x bootstrap.password < "$ELASTIC_PASSWORD_FILE"
fi
exec bin/elasticsearch "${settings[@]}"
