#!/bin/bash
# Whether the broker at --bootstrap-server names itself in answer to a metadata request (version 1, no topics): the tool itself is in no package here.
set -eu
exec 3<> "/dev/tcp/${2%:*}/${2#*:}"
printf '\0\0\0\016\0\003\0\001\0\0\0\007\377\377\0\0\0\0' >&3
answer=$(timeout 5 head -c 12 <&3 | od -An -tx1 | tr -d ' \n')
[ "${#answer}" = 24 ] && [ "${answer:8:8}" = 00000007 ] && [ "${answer:16:8}" != 00000000 ]
