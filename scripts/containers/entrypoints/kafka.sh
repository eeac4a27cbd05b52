#!/bin/bash
# A broker's properties from the environment, as the public image takes them: KAFKA_LOG_DIRS is log.dirs.
set -eu
file=/opt/kafka/config/server.properties
: > "$file"
while IFS='=' read -r -d '' name value; do
  case $name in
    KAFKA_HEAP_OPTS) ;;
    KAFKA_*) key=${name#KAFKA_}; key=${key,,}; printf '%s=%s\n' "${key//_/.}" "$value" >> "$file" ;;
  esac
done < <(env -0)
run() { /opt/java/bin/java "$@"; }
[ -f "$KAFKA_LOG_DIRS/meta.properties" ] ||
  run -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format -t "$(run -cp '/opt/kafka/libs/*' kafka.tools.StorageTool random-uuid)" -c "$file"
# shellcheck disable=SC2086
exec /opt/java/bin/java ${KAFKA_HEAP_OPTS:--Xmx1g} -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*' kafka.Kafka "$file"
